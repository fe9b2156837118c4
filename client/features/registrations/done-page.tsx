import { Link, useLoaderData } from 'react-router';
import { PageTitle } from '#client/design/page-title.tsx';
import { Panel } from '#client/design/panel.tsx';
import { calendarHref, inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { EqualityOffer } from './equality-offer.tsx';
import type { loadDraft } from './draft-data.ts';
import { IdeaList } from './idea-list.tsx';

/** The form is sent: its reference and what happens next; the same page whatever was known about the address. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const { receipt } = draft;
  const to = (path: string) => inLocale(locale, path);
  const waits = receipt?.state === 'waiting';
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:done.title')} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <Panel title={text('registrations:done.title')}>
        <p>{text('registrations:done.reference')}</p>
        <p className="govuk-heading-l">{receipt?.reference}</p>
      </Panel>
      {receipt?.state === 'applied' && (
        <p className="govuk-body-l">{text('registrations:done.applied')}</p>
      )}
      {waits && <p className="govuk-body-l">{text('registrations:done.waiting')}</p>}
      <p className="govuk-body-l">{text('registrations:done.mailPlain')}</p>
      <h2 className="govuk-heading-m">{text('registrations:done.nextTitle')}</h2>
      <IdeaList
        ideas={[
          { picture: 'letter', words: text('registrations:done.next.mail') },
          ...(waits
            ? [{ picture: 'queue', words: text('registrations:done.next.waiting') } as const]
            : []),
          { picture: 'help', words: text('registrations:done.next.access') },
          { picture: 'people', words: text('registrations:done.next.party') },
        ]}
      />
      <p className="govuk-body">
        {receipt?.state === 'confirmed' && (
          <a className="govuk-link" href={calendarHref(event.slug, locale)} download>
            {text('registrations:done.calendar')}
          </a>
        )}
      </p>
      <p className="govuk-body">{text('registrations:done.noMail')}</p>
      <ul className="govuk-list">
        <li>
          <EqualityOffer slug={event.slug} />
        </li>
        <li>
          <Link className="govuk-link" to={to(paths.findLinks())}>
            {text('registrations:done.resend')}
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={to(paths.event(event.slug))}>
            {text('registrations:done.event')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
