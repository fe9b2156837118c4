import { EmailLink } from '#client/design/email-link.tsx';
import { PhoneLink } from '#client/design/phone-link.tsx';
import { Link } from 'react-router';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventView } from './event-view.ts';

/** Whom to ask, in several ways, and who looks after what people tell. */
export function EventContact({ event: { contact, controller } }: { event: EventView }) {
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{text('events:event.contact')}</h2>
      <p>{text('events:event.contactText', { name: contact.name })}</p>
      <dl className="ac-dates">
        <div>
          <dt>{text('events:event.email')}</dt>
          <dd>
            <EmailLink address={contact.email} />
          </dd>
        </div>
        <div>
          <dt>{text('events:event.phone')}</dt>
          <dd>
            <PhoneLink number={contact.phone} />
            <br />
            {text('events:event.relay')}
          </dd>
        </div>
      </dl>
      <p>
        <Link className="govuk-link" to={to(paths.contact())}>
          {text('events:home.talkGo')}
        </Link>
      </p>
      <p>
        {text('events:event.controller', { name: controller })}{' '}
        <Link className="govuk-link" to={to(paths.privacy())}>
          {text('events:event.privacyLink')}
        </Link>
      </p>
    </section>
  );
}
