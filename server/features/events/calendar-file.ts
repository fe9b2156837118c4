import type { EventPage } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';
import { eventCalendar } from '#templates/calendar/event-calendar.ts';

/** The calendar entry that anyone may take from an event's page, in the language of the page. */
export function calendarFile(
  event: EventPage,
  { localeId, siteUrl, now }: { localeId: LocaleId; siteUrl: string; now: Date },
) {
  const { slug, version, venue, online, state, startsAt, endsAt, zone, contact } = event;
  const { text } = chooseWritten(event.texts, localeId);
  const { prefix } = locales[localeId];
  const place = venue ? [venue.name, ...venue.address, venue.town, venue.postcode] : [];
  const body = eventCalendar({
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
  });
  return { type: 'text/calendar; charset=utf-8', fileName: `${slug}.ics`, body };
}
