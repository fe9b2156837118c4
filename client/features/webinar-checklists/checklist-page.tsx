import { useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { PrintButton } from '#client/widgets/print-button.tsx';
import { chooseWritten } from '#shared/written.ts';
import type { loadChecklist } from './checklist-data.ts';
import { ChecklistTable } from './checklist-table.tsx';

/** What makes an online event accessible: who does what by when, and what shows that it is done. */
export function Component() {
  const { text, locale } = useVoice();
  const { checklist, saved } = useLoaderData<typeof loadChecklist>();
  const { eventId, titles, counts } = checklist;
  const title = chooseWritten(titles, locale.id);
  return (
    <>
      <PageTitle title={`${text('webinar-checklists:title')}: ${title.text}`} />
      <BackLink href={inLocale(locale, paths.staffEvent(eventId))}>
        <span lang={title.lang}>{title.text}</span>
      </BackLink>
      {saved !== null && (
        <Notice
          kind="success"
          heading={text('webinar-checklists:saved', {
            item: text(`webinar-checklists:items.${saved}.title`),
          })}
        />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {text('webinar-checklists:title')}
      </h1>
      <p className="govuk-body-l">
        {text('webinar-checklists:counts', { done: counts.done, total: counts.total })}{' '}
        {counts.late > 0 && text('webinar-checklists:lateCount', { count: counts.late })}
      </p>
      <p className="govuk-body ac-measure">{text('webinar-checklists:about')}</p>
      <PrintButton>{text('webinar-checklists:print')}</PrintButton>
      <ChecklistTable checklist={checklist} />
    </>
  );
}
