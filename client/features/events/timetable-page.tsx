import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { isoDay, zoneName } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { LongStretches } from './long-stretches.tsx';
import type { loadTimetable } from './timetable-data.ts';
import { TimetableTable } from './timetable-table.tsx';

/** The timetable of an event as its organisers make it, a table a day; each row says what can be done with it. */
export function Component() {
  const { event, done } = useLoaderData<typeof loadTimetable>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const to = (path: string) => inLocale(locale, path);
  const dayOf = (at: Date) => isoDay(at, event.zone);
  const days = [...new Set(event.sessions.map(({ startsAt }) => dayOf(startsAt)))];
  return (
    <>
      <PageTitle
        title={text('timetable:titleOf', { event: title.text.title })}
        problem={refused !== undefined}
      />
      <BackLink href={to(paths.staffEditEvent(event.id))} />
      <ErrorSummary problems={refused?.problems ?? []} />
      {done !== null && !refused && (
        <Notice kind="success" heading={text(`timetable:done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('timetable:title')}
      </h1>
      <LongStretches event={event} />
      <p className="govuk-body ac-screen">
        <Link className="govuk-link" to={to(paths.staffBreakLimits())}>
          {text('timetable:limits.link')}
        </Link>
      </p>
      <p className="govuk-body">{text('timetable:zone', { zone: zoneName(event.zone, text) })}</p>
      {event.may.includes('event.change') && (
        <ButtonGroup>
          <LinkButton href={to(paths.staffNewSession(event.id))}>
            {text('timetable:add')}
          </LinkButton>
          <Link className="govuk-link ac-screen" to={to(paths.staffStrands(event.id))}>
            {text('timetable:rooms.title')}
          </Link>
        </ButtonGroup>
      )}
      {days.length === 0 && <p className="govuk-body">{text('staff:event.noTimetable')}</p>}
      {days.map((day) => (
        <TimetableTable
          key={day}
          event={event}
          sessions={event.sessions.filter(({ startsAt }) => dayOf(startsAt) === day)}
        />
      ))}
    </>
  );
}
