import { useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { DeskHistory } from './desk-history.tsx';
import { DeskNeedPart } from './desk-need.tsx';
import type { loadRequest } from './request-data.ts';

/** What one person asked for: each need with its tasks and what can follow, then all that happened. */
export function Component() {
  const { request, saved } = useLoaderData<typeof loadRequest>();
  const problems = useActionData<RefusedForm>()?.problems ?? [];
  const { locale, text } = useVoice();
  const { person, event, needs, anythingElse, contactMe, consentToShare, deleteOn } = request;
  const name = person.name || text('staff:registrations.unnamed');
  const eventTitle = chooseWritten(event.titles, locale.id);
  return (
    <>
      <PageTitle
        title={`${text('access-desk:request.title')}: ${name}`}
        problem={problems.length > 0}
      />
      <BackLink href={inLocale(locale, paths.staffAccessBoard())}>
        {text('access-desk:title')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {saved && problems.length === 0 && (
        <Notice kind="success" heading={text('access-desk:request.saved')} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={eventTitle.lang}>
          {eventTitle.text}
        </span>
        {text('access-desk:request.heading', { name })}
      </h1>
      <p className="govuk-body">{text('staff:access.recorded')}</p>
      <SummaryList
        rows={[
          {
            label: text('access-desk:request.language'),
            value: text(`access-desk:languages.${person.locale}`),
          },
          {
            label: text('staff:access.consentToShare'),
            value: text(consentToShare ? 'staff:access.yes' : 'staff:access.no'),
          },
          ...(anythingElse
            ? [{ label: text('staff:access.anythingElse'), value: anythingElse }]
            : []),
          ...(contactMe
            ? [
                {
                  label: text('staff:access.contactMe'),
                  value: [text(`staff:method.${contactMe.method}`), contactMe.when]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
          { label: text('staff:access.deleteOn'), value: formatIsoDay(deleteOn, text) },
        ]}
      />
      {needs.map((need) => (
        <DeskNeedPart key={need.id} need={need} request={request} />
      ))}
      <DeskHistory request={request} />
    </>
  );
}
