import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';
import { type CalendarEntry, eventCalendar } from '#templates/calendar/event-calendar.ts';
import type { Booking } from './ports.ts';

/** The diary of a professional as a calendar: what is held, with a link to its page and nothing that opens it by itself. */
export function diaryFile(
  bookings: readonly Booking[],
  events: readonly Event[],
  { locale, work, now }: { locale: LocaleId; work: string; now: Date },
) {
  const { hostname } = new URL(work);
  const entries = bookings.flatMap((booking): CalendarEntry[] => {
    const event = events.find(({ id }) => id === booking.eventId);
    if (!event) return [];
    return [
      {
        uid: `booking-${booking.id}@${hostname}`,
        sequence: booking.version,
        method: 'PUBLISH',
        stamp: now,
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
        zone: booking.zone,
        title: chooseWritten(event.texts, locale).text.title,
        description: `${work}/${booking.id}`,
        place: event.online?.platform ?? '',
        url: `${work}/${booking.id}`,
        organizer: { name: event.contact.name, email: event.contact.email },
        attendee: null,
      },
    ];
  });
  const [first, ...more] = entries;
  return {
    type: 'text/calendar; charset=utf-8',
    fileName: 'bookings.ics',
    body: first ? eventCalendar(first, ...more) : emptyCalendar,
  };
}

const emptyCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Allcomers//events//EN',
  'END:VCALENDAR',
  '',
].join('\r\n');
