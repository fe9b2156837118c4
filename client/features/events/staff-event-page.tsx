import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatSpan } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { ChecklistLine } from './checklist-line.tsx';
import type { loadStaffEvent } from './staff-event-data.ts';
import { StaffEventFacts } from './staff-event-facts.tsx';
import { StaffEventFigures } from './staff-event-figures.tsx';
import { RegistrationTag } from './staff-event-tags.tsx';
import { StaffPools } from './staff-pools.tsx';
import { StaffTimetable } from './staff-timetable.tsx';

/** One event: how it stands now, in people and places, and the ways on. */
export function Component() {
  const { event } = useLoaderData<typeof loadStaffEvent>();
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const to = (path: string) => inLocale(locale, path);
  return (
    <>
      <PageTitle title={title.text.title} />
      <BackLink href={to(paths.staffEvents())}>{text('staff:event.back')}</BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {formatSpan(event.startsAt, event.endsAt, event.zone, text)}
        </span>
        <span lang={title.lang}>{title.text.title}</span>
      </h1>
      {title.missing && <p className="govuk-body">{text('common:onlyInOtherLanguage')}</p>}
      <p className="govuk-body">
        <RegistrationTag {...event} />
      </p>
      <ButtonGroup>
        {event.opens.includes('registrations') && (
          <LinkButton href={to(paths.staffRegistrations(event.id))}>
            {text('staff:event.registrations')}
          </LinkButton>
        )}
        {event.opens.includes('enter') && (
          <LinkButton look="secondary" href={to(paths.staffEnter(event.id))}>
            {text('staff:event.enter')}
          </LinkButton>
        )}
        {event.opens.includes('edit') && (
          <Link className="govuk-link" to={to(paths.staffEditEvent(event.id))}>
            {text('staff:event.edit')}
          </Link>
        )}
        {event.opens.includes('broadcasts') && (
          <LinkButton look="secondary" href={to(paths.staffBroadcasts(event.id))}>
            {text('staff:event.broadcasts')}
          </LinkButton>
        )}
        {event.opens.includes('registrations') && (
          <Link className="govuk-link" to={to(paths.staffPlaces(event.id))}>
            {text('staff:event.places')}
          </Link>
        )}
        {event.opens.includes('access') && (
          <>
            <Link
              className="govuk-link"
              to={queryHref(to(paths.staffAccessBoard()), { event: event.id })}
            >
              {text('common:staffMenu.access')}
            </Link>
            <Link className="govuk-link" to={to(paths.staffAccessPacks(event.id))}>
              {text('staff:event.accessPacks')}
            </Link>
          </>
        )}
        {event.opens.includes('bookings') && (
          <Link className="govuk-link" to={to(paths.staffBookings(event.id))}>
            {text('staff:event.bookings')}
          </Link>
        )}
        {event.opens.includes('messages') && (
          <Link
            className="govuk-link"
            to={queryHref(to(paths.staffMessages()), { event: event.id })}
          >
            {text('staff:event.messages')}
          </Link>
        )}
        {event.opens.includes('cover') && (
          <Link className="govuk-link" to={to(paths.staffCover(event.id))}>
            {text('staff:event.cover')}
          </Link>
        )}
        {event.state !== 'draft' && (
          <Link className="govuk-link" to={to(paths.event(event.slug))}>
            {text('staff:event.publicPage')}
          </Link>
        )}
      </ButtonGroup>
      {event.checklist && <ChecklistLine eventId={event.id} counts={event.checklist} />}
      <StaffEventFigures event={event} />
      <StaffPools event={event} />
      <StaffEventFacts event={event} />
      <StaffTimetable event={event} />
    </>
  );
}
