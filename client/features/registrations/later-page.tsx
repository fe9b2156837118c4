import { Form, Link, useActionData, useLoaderData, useSearchParams } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Panel } from '#client/design/panel.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatTime } from '#shared/time.ts';
import type { SendRefused } from './check-data.ts';
import type { loadDraft } from './draft-data.ts';

/** Stopping for now: a link by mail opens the form again. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft, event } = useLoaderData<typeof loadDraft>();
  const refused = useActionData<SendRefused>();
  const [search] = useSearchParams();
  const onward = inLocale(locale, paths.draft(draft.id, draft.next));
  const email = draft.answers.contact?.email;
  const { hold } = draft;
  if (search.has('sent'))
    return (
      <div className="ac-measure">
        <PageTitle title={text('registrations:later.sentTitle')} />
        <Panel title={text('registrations:later.sentTitle')}>
          <p>{text('registrations:later.sent', { email: email ?? '' })}</p>
        </Panel>
        <p className="govuk-body">
          <Link className="govuk-link" to={onward}>
            {text('registrations:later.onward')}
          </Link>
        </p>
      </div>
    );
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:later.title')} />
      <BackLink href={onward} />
      <ErrorSummary problems={refused?.problems ?? []} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <h1 className="govuk-heading-l">{text('registrations:later.title')}</h1>
      <p className="govuk-body">{text('registrations:later.intro')}</p>
      {hold.state === 'held' && hold.until !== null && (
        <p className="govuk-body">
          {text('registrations:later.hold', { until: formatTime(hold.until, event.zone, text) })}
        </p>
      )}
      {email === undefined ? (
        <LinkButton href={onward}>{text('registrations:later.onward')}</LinkButton>
      ) : (
        <Form method="post">
          <p className="govuk-body">{text('registrations:later.to', { email })}</p>
          <Button>{text('registrations:later.send')}</Button>
        </Form>
      )}
    </div>
  );
}
