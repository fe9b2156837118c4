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
              <a className="govuk-link" href={`mailto:${email}`}>
                {email}
              </a>
            </p>
            <p>
              <a className="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
                {text('programme:partners.phone', { phone })}
              </a>
            </p>
          </Card>
        ))}
      </CardList>
    </section>
  );
}
