import { EmailLink } from '#client/design/email-link.tsx';
import { PhoneLink } from '#client/design/phone-link.tsx';
import { Card } from '#client/design/card.tsx';
import { CardList } from '#client/design/card-list.tsx';
import { Pictogram } from '#client/design/pictogram.tsx';
import type { Partner } from '#shared/programme.ts';

/** Each partner with its phone, mail and post. */
export function ContactPartners({ partners }: { partners: readonly Partner[] }) {
  return (
    <CardList>
      {partners.map(({ id, name, email, phone, address }) => (
        <Card key={id} title={name} level={3}>
          <p className="ac-card__line">
            <Pictogram name="phone" size={28} />
            <PhoneLink number={phone} />
          </p>
          <p className="ac-card__line">
            <Pictogram name="letter" size={28} />
            <EmailLink address={email} />
          </p>
          <div className="ac-card__line">
            <Pictogram name="pin" size={28} />
            <address className="ac-address">
              {address.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </address>
          </div>
        </Card>
      ))}
    </CardList>
  );
}
