import { EmailLink } from '#client/design/email-link.tsx';
import { PhoneLink } from '#client/design/phone-link.tsx';
import { Link } from 'react-router';
import { EasyItem } from '#client/design/easy-item.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventView } from './event-view.ts';

/** Whom to ask, in Easy Read. */
export function EasyContact({ event: { contact, controller } }: { event: EventView }) {
  const { locale, text } = useVoice();
  return (
    <>
      <h2 id="contact">{text('events:event.contact')}</h2>
      <EasyItem picture="people">
        <p>{text('events:event.contactText', { name: contact.name })}</p>
      </EasyItem>
      <EasyItem picture="phone">
        <p>
          {text('events:event.phone')}
          <br />
          <PhoneLink number={contact.phone} />
        </p>
        <p>{text('events:event.relay')}</p>
      </EasyItem>
      <EasyItem picture="letter">
        <p>
          {text('events:event.email')}
          <br />
          <EmailLink address={contact.email} />
        </p>
      </EasyItem>
      <EasyItem picture="lock">
        <p>{text('events:event.controller', { name: controller })}</p>
        <p>
          <Link className="govuk-link" to={inLocale(locale, paths.privacy())}>
            {text('events:event.privacyLink')}
          </Link>
        </p>
      </EasyItem>
    </>
  );
}
