import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadStaffWaiting } from './staff-waiting-data.ts';
import { StaffOffered, StaffWaitingTable } from './staff-waiting-table.tsx';

/** The waiting list of an event: why nobody was offered a place, who waits, who has been offered one. */
export function Component() {
  const { event, list, done } = useLoaderData<typeof loadStaffWaiting>();
  const problems = (useActionData<RefusedForm>()?.problems ?? []).map(({ code }) => ({
    field: '',
    code,
  }));
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const { last, admission } = list;
  return (
    <>
      <PageTitle
        title={`${text('places:list.title')}: ${title.text.title}`}
        problem={problems.length > 0}
      />
      <BackLink href={inLocale(locale, paths.staffPlaces(event.id))}>
        {text('places:backPlaces')}
      </BackLink>
      <ErrorSummary problems={problems} />
      {done !== null && problems.length === 0 && (
        <Notice kind="success" heading={text(`places:done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('places:list.title')}
      </h1>
      <p className="govuk-body">
        {text(`places:orders.${admission.order}`)}. {text(`places:ways.${admission.offers}`)}.{' '}
        <Link className="govuk-link" to={inLocale(locale, paths.staffPlaces(event.id))}>
          {text('places:how')}
        </Link>
      </p>
      <h2 className="govuk-heading-m">{text('places:list.why')}</h2>
      <p className="govuk-body">
        {last === null ? text('places:list.never') : text(`places:list.reason.${last.why}`)}
      </p>
      {last !== null && (
        <p className="govuk-body">
          {text('places:list.lastAt', {
            at: formatMoment(last.at, event.zone, text),
            offered: last.offered,
          })}
        </p>
      )}
      {list.waiting.length === 0 ? (
        <p className="govuk-body">{text('places:list.none')}</p>
      ) : (
        <StaffWaitingTable list={list} event={event} />
      )}
      {list.offered.length > 0 && <StaffOffered list={list} event={event} />}
    </>
  );
}
