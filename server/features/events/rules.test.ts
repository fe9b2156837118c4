import type { Event, EventInput, Pool } from '#shared/events.ts';
import { anEvent } from '#tests/support/an-event.ts';
import {
  claimedPools,
  dayIn,
  eventDays,
  eventFaults,
  foldWords,
  missingLanguages,
  publicFree,
  registrationStateOf,
  searchWords,
} from './rules.ts';

const at = (iso: string) => new Date(iso);

const times = {
  state: 'published' as Event['state'],
  opensAt: at('2030-01-01T09:00:00Z'),
  closesAt: at('2030-02-01T17:00:00Z'),
  startsAt: at('2030-02-05T09:00:00Z'),
  endsAt: at('2030-02-06T16:00:00Z'),
};

const general: Pool = { id: 'general', kind: 'general', nation: null, capacity: 10 };
const wales: Pool = { id: 'delegation-wales', kind: 'delegation', nation: 'wales', capacity: 5 };
const assistant: Pool = { id: 'assistant', kind: 'assistant', nation: null, capacity: 5 };

const input = anEvent();
const [session] = input.sessions;

describe('registration', () => {
  test.each([
    ['is not open on a draft', { state: 'draft' }, 5, '2030-01-15T09:00:00Z', 'not-open'],
    ['is not open before it opens', {}, 5, '2029-12-31T09:00:00Z', 'not-open'],
    ['is open at the moment it opens', {}, 5, '2030-01-01T09:00:00Z', 'open'],
    ['is full when no place is free', {}, 0, '2030-01-15T09:00:00Z', 'full'],
    ['is closed at the moment it closes', {}, 5, '2030-02-01T17:00:00Z', 'closed'],
    ['is closed rather than full after it closes', {}, 0, '2030-02-02T09:00:00Z', 'closed'],
    ['is past when the event has ended', {}, 5, '2030-02-06T16:00:00Z', 'past'],
    [
      'is past when the event is completed',
      { state: 'completed' },
      5,
      '2030-01-15T09:00:00Z',
      'past',
    ],
    [
      'is cancelled with the event, whatever the time',
      { state: 'cancelled' },
      5,
      '2031-01-01T09:00:00Z',
      'cancelled',
    ],
  ] as const)('%s', (_rule, change, free, now, expected) => {
    expect(registrationStateOf({ ...times, ...change }, free, at(now))).toBe(expected);
  });
});

test('only general and delegation places are free for anyone to take', () => {
  const places = [
    { pool: 'general', free: 2, capacity: 10 },
    { pool: 'delegation-wales', free: 1, capacity: 5 },
    { pool: 'assistant', free: 5, capacity: 5 },
    { pool: 'session:s1', free: 4, capacity: 4 },
  ];
  expect(publicFree([general, wales, assistant], places)).toBe(3);
});

test('a session with a limit has a pool of its own, and one without has none', () => {
  const sessions = [session!, { ...session!, id: 's2', capacity: null }];
  expect(claimedPools({ pools: [general], sessions })).toEqual([
    { pool: 'general', capacity: 10 },
    { pool: 'session:s1', capacity: 4 },
  ]);
});

describe('the days of an event', () => {
  test.each([
    [
      'are all days it touches',
      '2030-02-05T09:00:00Z',
      '2030-02-06T16:00:00Z',
      ['2030-02-05', '2030-02-06'],
    ],
    [
      'leave out a day that it only reaches at midnight',
      '2030-02-05T18:00:00Z',
      '2030-02-06T00:00:00Z',
      ['2030-02-05'],
    ],
    [
      'follow the local clock in summer',
      '2030-06-30T23:30:00Z',
      '2030-07-01T10:00:00Z',
      ['2030-07-01'],
    ],
    [
      'are counted right over a change of clocks',
      '2030-03-30T09:00:00Z',
      '2030-04-01T09:00:00Z',
      ['2030-03-30', '2030-03-31', '2030-04-01'],
    ],
  ])('%s', (_rule, startsAt, endsAt, days) => {
    expect(
      eventDays({ zone: 'Europe/London', startsAt: at(startsAt), endsAt: at(endsAt) }),
    ).toEqual(days);
  });
});

test('the day is that of the zone, not of the machine', () => {
  expect(dayIn('Europe/London', at('2030-06-30T23:30:00Z'))).toBe('2030-07-01');
});

test.each([
  ['Cynhadledd Tŷ Ŵyr', ['cynhadledd', 'ty', 'wyr']],
  ["O'Neill, O’Neill", ['o', 'neill']],
  ['  ', []],
  ['.*[a', ['a']],
])('the words of %j are folded to %j', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});

test('an event is found by its words in every language and by its town', () => {
  const texts = {
    en: { title: 'Open day', summary: 'Talks', about: [] },
    cy: { title: 'Diwrnod agored', summary: 'Sgyrsiau', about: [] },
  };
  expect(searchWords({ texts }, 'Caerffili')).toEqual(
    expect.arrayContaining(['open', 'agored', 'sgyrsiau', 'caerffili']),
  );
});

test('the languages in which an event is not written are named', () => {
  expect(missingLanguages(input)).toEqual(['cy', 'en-easy']);
});

describe('the faults of an event', () => {
  test('are none where it agrees with itself', () => {
    expect(eventFaults(input)).toEqual([]);
  });

  test.each<[string, string, Partial<EventInput>]>([
    ['an address with spaces', 'slug', { slug: 'A slug' }],
    ['a zone that does not exist', 'zone', { zone: 'Europe/Nowhere' }],
    ['an end before the start', 'endsAt', { endsAt: at('2030-02-05T08:00:00Z') }],
    ['more days than an event may have', 'endsAt', { endsAt: at('2030-04-05T08:00:00Z') }],
    ['registration that closes before it opens', 'opensAt', { opensAt: times.closesAt }],
    ['registration that outlasts the event', 'closesAt', { closesAt: at('2030-02-06T16:00:01Z') }],
    ['a meeting in person without a venue', 'venueId', { venueId: null }],
    [
      'an online meeting at a venue',
      'venueId',
      { mode: 'online', online: { platform: 'x', phone: true } },
    ],
    ['a hybrid meeting without a way to join', 'online', { mode: 'hybrid' }],
    ['the same pool twice', 'pools', { pools: [general, general] }],
    ['a delegation of no nation', 'pools', { pools: [{ ...wales, nation: null }] }],
    [
      'a pool that could be taken for a session',
      'pools',
      { pools: [{ ...general, id: 'session:s1' }] },
    ],
    [
      'support promised until the day itself',
      'arrangeable',
      { arrangeable: [{ code: 'bsl', until: '2030-02-05' }] },
    ],
    ['the same session twice', 'sessions', { sessions: [session!, session!] }],
    [
      'a session before the event',
      'sessions.0',
      { sessions: [{ ...session!, startsAt: at('2030-02-05T08:00:00Z') }] },
    ],
    ['a strand that is not there', 'sessions.0', { sessions: [{ ...session!, strand: 'two' }] }],
  ])('name %s', (_fault, field, change) => {
    expect(eventFaults({ ...input, ...change }).map((fault) => fault.field)).toContain(field);
  });
});
