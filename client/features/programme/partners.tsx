import { EmailLink } from '#client/design/email-link.tsx';
import { PhoneLink, unbroken } from '#client/design/phone-link.tsx';
import { Card } from '#client/design/card.tsx';
import { CardList } from '#client/design/card-list.tsx';
import { useText } from '#client/text/text.tsx';
import type { Partner } from '#shared/programme.ts';

/** Who runs the events, and so is the controller of what people tell. */
export function Partners({ partners }: { partners: readonly Partner[] }) {
  const text = useText();
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{text('programme:partners.title')}</h2>
      <p>{text('programme:partners.text')}</p>
      <CardList>
        {partners.map(({ id, name, nation, email, phone }) => (
          <Card key={id} title={name} level={3}>
            <p>{text(`programme:works.${nation}`)}</p>
            <p>
              <EmailLink address={email} />
            </p>
            <p>
              <PhoneLink number={phone}>
                {text('programme:partners.phone', { phone: unbroken(phone) })}
              </PhoneLink>
            </p>
          </Card>
        ))}
      </CardList>
    </section>
  );
}
