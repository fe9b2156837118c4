import { PhoneLink, unbroken } from '#client/design/phone-link.tsx';
import { EmailLink } from '#client/design/email-link.tsx';
import { useText } from '#client/text/text.tsx';

/** Ways to register without this form: phone, mail, paper, a video in BSL, in Welsh. */
export function OtherWays({
  contact,
}: {
  contact: { name: string; email: string; phone: string };
}) {
  const text = useText();
  return (
    <section>
      <h2 className="govuk-heading-m">{text('registrations:start.otherTitle')}</h2>
      <p className="govuk-body">{text('registrations:start.other')}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <PhoneLink number={contact.phone}>
            {text('registrations:start.otherPhone', { phone: unbroken(contact.phone) })}
          </PhoneLink>
        </li>
        <li>
          {text('registrations:start.otherEmail')} <EmailLink address={contact.email} />
        </li>
        <li>{text('registrations:start.otherVideo')}</li>
        <li>{text('registrations:start.otherWelsh')}</li>
      </ul>
      <p className="govuk-body">{text('registrations:start.contact', { name: contact.name })}</p>
    </section>
  );
}
