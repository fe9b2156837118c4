import { personInput } from '#shared/registrations.ts';
import { aPool, aSession, eventWithPlaces } from '#tests/support/event-with-places.ts';
import { csvOf } from '#shared/csv.ts';
import { identitiesOf, searchWordsOf, soughtWords } from './identity.ts';
import { comparePlaces, fits, placesFor } from './place-rules.ts';
import { closedBecause, holdUntil, offerUntil, problemsOf } from './rules.ts';

const event = eventWithPlaces({
  pools: [aPool('wales', 5), aPool('general', 5), aPool('assistant', 5, 'assistant')],
  sessions: [
    aSession('s1', { capacity: 5 }),
    aSession('s2'),
    aSession('later', {
      choice: null,
      startsAt: new Date('2030-05-14T14:00:00Z'),
      endsAt: new Date('2030-05-14T15:00:00Z'),
    }),
  ],
});
const person = (different: object = {}) =>
  personInput.parse({ name: 'Nia Rhys', pool: 'general', ...different });

test.each([
  ['is open between its dates', {}, '2030-03-01', null],
  ['is not open before them', {}, '2029-12-01', 'event.notOpen'],
  ['is closed after them', {}, '2030-05-02', 'event.closed'],
  ['is past once it ended', {}, '2030-06-01', 'event.past'],
  ['is cancelled at any time', { state: 'cancelled' as const }, '2030-03-01', 'event.cancelled'],
  ['is unknown as a draft', { state: 'draft' as const }, '2030-03-01', 'event.unknown'],
])('an event %s', (_rule, different, now, code) => {
  expect(closedBecause({ ...event, ...different }, new Date(now))).toBe(code);
});

test.each([
  ['a place that is not there', [person({ pool: 'gold' })], 'people.0.pool', 'place.unknown'],
  ['a place for assistants', [person({ pool: 'assistant' })], 'people.0.pool', 'place.unknown'],
  [
    'the same person twice',
    [person(), person({ name: 'NIA  RHYS' })],
    'people.1.name',
    'people.twice',
  ],
  ['nobody', [person({ name: '' })], 'people.0.name', 'name.missing'],
  [
    'an assistant of nobody',
    [person(), person({ assists: 7 })],
    'people.1.assists',
    'people.assistantAlone',
  ],
  ['a child alone', [person({ under18: true })], 'people.0.guardian', 'guardian.missing'],
  [
    'a session that is not there',
    [person({ sessions: ['x'] })],
    'people.0.sessions',
    'session.unknown',
  ],
  [
    'two sessions at once',
    [person({ sessions: ['s1', 's2'] })],
    'people.0.sessions',
    'session.clash',
  ],
])('%s is refused at its field', (_what, people, field, code) => {
  expect(problemsOf(event, people, 'nia@people.example')).toEqual([{ field, code }]);
});

test('eleven people are too many, and ten with their assistants are not', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_one, index) => person({ name: `Person ${index}` }));
  const assistants = named(10).map((one, assists) => ({ ...one, name: '', assists }));
  expect(problemsOf(event, named(11), null)).toEqual([{ field: 'people', code: 'people.tooMany' }]);
  expect(problemsOf(event, [...named(10), ...assistants], null)).toEqual([]);
});

test('an offer stands some hours, never past the start, and none is made after it', () => {
  expect(offerUntil(event, new Date('2030-05-01T09:00:00Z'))).toEqual(
    new Date('2030-05-03T09:00:00Z'),
  );
  expect(offerUntil(event, new Date('2030-05-13T09:00:00Z'))).toEqual(event.startsAt);
  expect(offerUntil(event, event.startsAt)).toBeNull();
});

test('a hold is never made longer than its limit', () => {
  const limit = new Date('2030-03-01T10:30:00Z');
  expect(holdUntil(new Date('2030-03-01T09:00:00Z'), 60, limit)).toEqual(
    new Date('2030-03-01T10:00:00Z'),
  );
  expect(holdUntil(new Date('2030-03-01T10:00:00Z'), 60, limit)).toEqual(limit);
});

test('places are claimed in the order of the pools; only sessions with a limit and only for attendees', () => {
  const base = { kind: 'attendee' as const, sessions: ['s1', 'later'] };
  const wanted = placesFor(event, [
    { id: 'p1', pool: 'wales', ...base },
    { id: 'p2', pool: 'general', ...base, sessions: ['s2'] },
    { id: 'p3', pool: 'assistant', ...base, kind: 'assistant' },
  ]);
  expect(wanted.map(({ person: id, pool }) => `${id} ${pool}`)).toEqual([
    'p3 assistant',
    'p2 general',
    'p1 session:s1',
    'p1 wales',
  ]);
});

test('a change keeps what stays, claims what is new, and gives up the rest under its own claim', () => {
  const held = [
    { person: 'p1', pool: 'general', claim: 'a' },
    { person: 'p1', pool: 'session:s1', claim: 'b' },
  ];
  const wanted = [
    { person: 'p1', pool: 'general' },
    { person: 'p1', pool: 'session:s2' },
  ];
  expect(comparePlaces(held, wanted)).toEqual({
    kept: [held[0]],
    added: [wanted[1]],
    dropped: [{ claim: 'b', slots: ['p1/session:s1'] }],
  });
});

test('a party fits where there is a place for all of it', () => {
  expect(fits({ general: 2, 'session:s1': 2 }, { general: 2, 'session:s1': 2 })).toBe(true);
  expect(fits({ general: 2, 'session:s1': 2 }, { general: 9, 'session:s1': 1 })).toBe(false);
});

test('two people may share an address; case, accents and spaces make no other person', () => {
  const contact = {
    email: 'a@people.example',
    phone: null,
    method: 'email',
    format: 'standard',
  } as const;
  const named = (name: string) => ({
    id: 'p',
    email: null,
    kind: 'attendee' as const,
    assists: null,
    pool: 'general',
    sessions: [],
    under18: false,
    guardian: null,
    photos: 'ok' as const,
    accessId: 'a',
    name,
  });
  const who = (name: string) => identitiesOf([named(name)], contact)[0];
  expect(who('Siân Ó Sé')).toBe(who('SIAN  o se'));
  expect(who('Ann Roe')).not.toBe(who('Bob Roe'));
  expect(searchWordsOf('K7M-4TQ-9PX', [named('Siân Dŵr')], contact)).toEqual([
    'sian',
    'dwr',
    'a@people.example',
    'k7m4tq9px',
  ]);
});

test.each([
  ['Dŵr si', ['dwr', 'si']],
  ['K7M-4TQ', ['k7m4tq']],
  ['nia@people.example', ['nia@people.example']],
  ['.* $gt', ['gt']],
])('"%s" is looked for as words', (typed, words) => {
  expect(soughtWords(typed)).toEqual(words);
});

test.each(['=1+1', '+44', '-1', '@sum', '\tx', '\rx'])(
  'a cell that begins like a formula is made text: %j',
  (cell) => {
    expect(csvOf([[cell, 'plain "x"']])).toBe(`\uFEFF"'${cell}","plain ""x"""\r\n`);
  },
);
