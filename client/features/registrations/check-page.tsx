import { Form, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { AnswerLines } from './answer-lines.tsx';
import type { SendRefused } from './check-data.ts';
import { checkParts } from './check-rows.ts';
import type { loadDraft } from './draft-data.ts';
import { draftParts } from './draft-steps.ts';
import { HoldNotice } from './hold-notice.tsx';
import { questionRows } from './question-rows.ts';

/** All answers to read through and change, and the button that sends them. */
export function Component() {
  const { text, locale } = useVoice();
  const { draft, event, position } = useLoaderData<typeof loadDraft>();
  const refused = useActionData<SendRefused>();
  const to = (step: string) => inLocale(locale, paths.draft(draft.id, step));
  const asked = questionRows(draft, locale.id, text);
  const ready = draft.next === 'check';
  const problems = refused?.problems ?? [];
  return (
    <div className="ac-measure">
      <PageTitle title={text('registrations:check.title')} problem={problems.length > 0} />
      <BackLink href={to(position.before ?? 'contact')} />
      <ErrorSummary problems={problems} />
      <p className="govuk-caption-l" lang={event.lang}>
        {event.title}
      </p>
      <p className="govuk-hint">
        {text('registrations:part', {
          number: draftParts.length,
          total: draftParts.length,
          part: text('registrations:parts.check'),
        })}
      </p>
      <h1 className="govuk-heading-l">{text('registrations:check.title')}</h1>
      <p className="govuk-body">{text('registrations:check.intro')}</p>
      {checkParts(draft.answers, draft.steps, event, text, asked).map(({ part, rows }) => (
        <section key={part}>
          <h2 className="govuk-heading-m">{text(`registrations:parts.${part}`)}</h2>
          <SummaryList
            rows={rows.map(({ step, label, values }) => ({
              label,
              value: <AnswerLines lines={values} />,
              changeHref: `${to(step)}?from=check`,
            }))}
          />
        </section>
      ))}
      {!ready && (
        <Notice kind="important" heading={text('registrations:check.unfinished')}>
          <p className="govuk-body">{text('registrations:check.unfinishedText')}</p>
          <LinkButton href={to(draft.next)}>{text('registrations:check.unfinishedGo')}</LinkButton>
        </Notice>
      )}
      <Form method="post">
        {ready && (
          <>
            <h2 className="govuk-heading-m">{text('registrations:check.sendTitle')}</h2>
            <p className="govuk-body">{text('registrations:check.sendText')}</p>
          </>
        )}
        <ButtonGroup>
          {ready && (
            <Button name="press" value={draft.hold.state === 'full' ? 'wait' : 'send'}>
              {text(
                draft.hold.state === 'full'
                  ? 'registrations:check.sendWait'
                  : 'registrations:check.send',
              )}
            </Button>
          )}
          <Button look="secondary" name="press" value="later">
            {text('registrations:later.button')}
          </Button>
        </ButtonGroup>
        <HoldNotice hold={draft.hold} zone={event.zone} />
      </Form>
    </div>
  );
}
