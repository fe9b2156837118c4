import type { EventPage } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';
import { byTime } from '#shared/session-order.ts';
import { type CalendarEntry, eventCalendar } from '#templates/calendar/event-calendar.ts';

interface CalendarOptions {
  localeId: LocaleId;
  siteUrl: string;
  now: Date;
}

/** The calendar entry that anyone may take from an event's page, in the language of the page. */
export function calendarFile(event: EventPage, options: CalendarOptions) {
  return fileOf(event.slug, eventCalendar(entryOf(event, options)));
}

/** Each session as an entry of its own; the event itself where it has no timetable yet. */
export function timetableFile(event: EventPage, options: CalendarOptions) {
  const whole = entryOf(event, options);
  const [first, ...more] = event.sessions.toSorted(byTime).map((session) => {
    const { text } = chooseWritten(session.texts, options.localeId);
    const room = event.strands.find(({ id }) => id === session.strand);
    const place = room ? [chooseWritten(room.texts, options.localeId).text, whole.place] : [];
    const words = [text.summary ?? '', (session.speakers ?? []).join(', ')];
    return {
      ...whole,
      uid: `${session.id}-${whole.uid}`,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      title: text.title,
      description: words.filter((one) => one !== '').join('\n'),
      place: place.filter((one) => one !== '').join(', ') || whole.place,
    };
  });
  const body = first ? eventCalendar(first, ...more) : eventCalendar(whole);
  return fileOf(`${event.slug}-timetable`, body);
}

function entryOf(event: EventPage, { localeId, siteUrl, now }: CalendarOptions): CalendarEntry {
  const { slug, version, venue, online, state, startsAt, endsAt, zone, contact } = event;
  const { text } = chooseWritten(event.texts, localeId);
  const { prefix } = locales[localeId];
  const place = venue ? [venue.name, ...venue.address, venue.town, venue.postcode] : [];
  return {
    uid: `${event.id}@${new URL(siteUrl).hostname}`,
    // Every change of the event outranks what a calendar has of it (RFC 5546, 3.2).
    sequence: version,
    method: state === 'cancelled' ? 'CANCEL' : 'PUBLISH',
    stamp: now,
    startsAt,
    endsAt,
    zone,
    title: text.title,
    description: text.summary,
    place: (place.length > 0 ? place : [online?.platform ?? '']).join(', '),
    url: new URL(`${prefix}/events/${slug}`, siteUrl).href,
    organizer: { name: contact.name, email: contact.email },
    attendee: null,
  };
}

const fileOf = (name: string, body: string) => ({
  type: 'text/calendar; charset=utf-8',
  fileName: `${name}.ics`,
  body,
});
