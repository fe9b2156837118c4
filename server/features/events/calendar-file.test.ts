import type { EventPage } from '#shared/events.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { calendarFile, timetableFile } from './calendar-file.ts';

const event: EventPage = {
  ...anEvent(),
  texts: {
    en: { title: 'Open house', summary: 'A day', about: [] },
    cy: { title: 'Tŷ agored', summary: 'Diwrnod', about: [] },
  },
  id: 'e1',
  version: 3,
  controller: { name: 'A partner', email: 'team@partner.example' },
  venue: null,
  online: { platform: 'Zoom', phone: true },
  registration: 'open',
  places: [],
  today: '2030-01-12',
};
const options = {
  localeId: 'cy' as const,
  siteUrl: 'https://events.example',
  now: new Date('2030-01-12T09:00:00Z'),
};
const lines = (change: Partial<EventPage> = {}) =>
  calendarFile({ ...event, ...change }, options)
    .body.replaceAll('\r\n ', '')
    .split('\r\n');

test('the entry stands in the reader’s language and leads to their page', () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      'SUMMARY:Tŷ agored',
      'LOCATION:Zoom',
      'URL;VALUE=URI:https://events.example/cy/events/a-good-slug',
    ]),
  );
});

test('the entry keeps its name for its whole life, and a cancelled event outranks it', () => {
  expect(lines()).toEqual(
    expect.arrayContaining(['UID:e1@events.example', 'SEQUENCE:3', 'METHOD:PUBLISH']),
  );
  expect(lines({ state: 'cancelled', version: 4 })).toEqual(
    expect.arrayContaining([
      'UID:e1@events.example',
      'SEQUENCE:4',
      'METHOD:CANCEL',
      'STATUS:CANCELLED',
    ]),
  );
});

test('the file is called after the event', () => {
  expect(calendarFile(event, options)).toMatchObject({
    type: 'text/calendar; charset=utf-8',
    fileName: 'a-good-slug.ics',
  });
});

test('the timetable has an entry for each session, with its room and those who speak', () => {
  const [session] = event.sessions;
  const sessions = session ? [{ ...session, speakers: ['Siân Dŵr', 'Sam Lee'] }] : [];
  const file = timetableFile({ ...event, sessions }, options);
  expect(file.fileName).toBe('a-good-slug-timetable.ics');
  expect(file.body.replaceAll('\r\n ', '').split('\r\n')).toEqual(
    expect.arrayContaining([
      'UID:s1-e1@events.example',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/London:20300205T100000',
      'SUMMARY:Talk',
      'LOCATION:One\\, Zoom',
      'DESCRIPTION:Siân Dŵr\\, Sam Lee',
    ]),
  );
});

test('an event without a timetable stands in it as one entry', () => {
  const { body } = timetableFile({ ...event, sessions: [] }, options);
  expect(body).toContain('UID:e1@events.example');
});
