import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';

/** A calendar entry: its UID stays for its whole life, and `sequence` rises with every change (RFC 5546, 3.2). */
export interface CalendarEntry {
  uid: string;
  sequence: number;
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  title: string;
  description: string;
  place: string;
  url: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string } | null;
}

/** Writes entries of one zone and method as an iCalendar file, in their own zone where its rules are known here, else in UTC. */
export function eventCalendar(...entries: [CalendarEntry, ...CalendarEntry[]]): string {
  const [first] = entries;
  const zone = first.zone === 'Europe/London' ? first.zone : 'UTC';
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone });
  const calendar = ical({
    prodId: { company: 'Allcomers', product: 'events', language: 'EN' },
    method: ICalCalendarMethod[first.method],
    ...(zone === 'Europe/London' && { timezone: { name: zone, generator: () => londonRules } }),
  });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.stamp,
      start: inZone(entry.startsAt),
      end: inZone(entry.endsAt),
      timezone: zone,
      summary: entry.title,
      description: entry.description,
      location: entry.place,
      url: entry.url,
      organizer: entry.organizer,
      status: entry.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (entry.attendee) event.createAttendee(entry.attendee);
  }
  // The library writes the stamp in the calendar's zone; RFC 5545 (3.8.7.2) wants it in UTC.
  const stamp = DateTime.fromJSDate(first.stamp, { zone: 'UTC' }).toFormat("yyyyMMdd'T'HHmmss'Z'");
  return calendar.toString().replaceAll(/^DTSTAMP:\S*/gm, `DTSTAMP:${stamp}`);
}

/** The clocks of the United Kingdom since 1996: an hour on from the last Sunday of March to that of October, at 01:00 UTC. */
const londonRules = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
