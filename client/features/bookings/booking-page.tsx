import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Timeline } from '#client/design/timeline.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatShortMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadBooking } from './booking-data.ts';
import { BookingStateTag } from './booking-state.tsx';
import { Findings } from './findings.tsx';
import { StaffBookingFacts } from './staff-booking-facts.tsx';

/** One booking: where it stands, what it costs, what may be done, and what was. */
export function Component() {
  const { booking, done } = useLoaderData<typeof loadBooking>();
  const { locale, text } = useVoice();
  const { id, eventId, name, kind, state, lacking, findings, history, zone, may } = booking;
  const title = chooseWritten(booking.titles, locale.id);
  const to = (path: string) => inLocale(locale, path);
  return (
    <>
      <PageTitle title={`${name}: ${text(`cover:kinds.${kind}`)}`} />
      <BackLink href={to(paths.staffBookings(eventId))}>{text('bookings:board.title')}</BackLink>
      {done && <Notice kind="success" heading={text('bookings:one.done')} />}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {name}
      </h1>
      <p className="govuk-body-l">
        {text(`cover:kinds.${kind}`)} <BookingStateTag state={state} />
      </p>
      {lacking.length > 0 && (
        <Notice kind="important" heading={text('bookings:one.lacking')}>
          <ul className="govuk-list govuk-list--bullet">
            {lacking.map((what) => (
              <li key={what}>{text(`bookings:lacking.${what as 'fee'}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ButtonGroup>
        {may.map((action) => (
          <LinkButton
            key={action}
            look={quiet.has(action) ? 'secondary' : 'primary'}
            href={to(paths.staffBookingPart(id, `do/${action}`))}
          >
            {text(`bookings:actions.${action}`)}
          </LinkButton>
        ))}
        <Link className="govuk-link" to={to(paths.staffBookingPart(id, 'preparation'))}>
          {text('bookings:prep.title')}
        </Link>
      </ButtonGroup>
      <StaffBookingFacts booking={booking} />
      <h2 className="govuk-heading-m">{text('bookings:seat.findings')}</h2>
      <div className="govuk-body">
        <Findings findings={findings} />
      </div>
      <h2 className="govuk-heading-m">{text('bookings:one.history')}</h2>
      <Timeline
        entries={history.toReversed().map(({ at, action, by, to: became, reason }, no) => ({
          id: String(no),
          title: text(`bookings:states.${became}`),
          when: formatShortMoment(at, zone, text),
          dateTime: at.toISOString(),
          body: (
            <p className="govuk-body">
              {text(`bookings:done.${action as 'accept'}`)}, {text(`bookings:by.${by as 'system'}`)}
              {reason !== null && `: ${reason}`}
            </p>
          ),
        }))}
      />
    </>
  );
}

const quiet = new Set<string>([
  'change-prep',
  'retract',
  'cancel',
  'replace',
  'no-show',
  'no-user',
  'dispute',
]);
