import { eventCalendar, type CalendarEntry } from './event-calendar.ts';

const entry: CalendarEntry = {
  uid: 'r1@events.example',
  sequence: 2,
  method: 'REQUEST',
  stamp: new Date('2026-07-01T11:30:00Z'),
  startsAt: new Date('2026-10-24T09:00:00Z'),
  endsAt: new Date('2026-10-25T15:00:00Z'),
  zone: 'Europe/London',
  title: 'Tŷ agored, Caerdydd',
  description: 'Line one\nLine two',
  place: 'Hall; 1 Street',
  url: 'https://events.example/events/open-house',
  organizer: { name: 'Partner', email: 'events@partner.example' },
  attendee: { name: 'Siân Dŵr', email: 'sian@people.example' },
};
const lines = (changed: Partial<CalendarEntry> = {}) =>
  eventCalendar({ ...entry, ...changed }).split('\r\n');

test('an event over the clock change keeps its local times in its own zone', () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      'DTSTART;TZID=Europe/London:20261024T100000',
      'DTEND;TZID=Europe/London:20261025T150000',
      'TZID:Europe/London',
    ]),
  );
});

test('the stamp stands in UTC', () => {
  expect(lines()).toContain('DTSTAMP:20260701T113000Z');
});

test('a cancellation keeps the UID and says so', () => {
  const cancelled = lines({ method: 'CANCEL', sequence: 3 });
  expect(cancelled).toEqual(
    expect.arrayContaining([
      'METHOD:CANCEL',
      'UID:r1@events.example',
      'SEQUENCE:3',
      'STATUS:CANCELLED',
    ]),
  );
});

test('words with commas, semicolons and line ends are escaped', () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      'SUMMARY:Tŷ agored\\, Caerdydd',
      'DESCRIPTION:Line one\\nLine two',
      'LOCATION:Hall\\; 1 Street',
    ]),
  );
});

test('a zone whose rules are not known here is written in UTC', () => {
  expect(lines({ zone: 'Europe/Paris' })).toContain('DTSTART:20261024T090000Z');
});
