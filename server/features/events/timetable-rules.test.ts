import { limitsOn, usualBreakLimits } from '#shared/break-limits.ts';
import { sessionInput } from '#shared/event-timetable.ts';
import type { Event, Session } from '#shared/events.ts';
import { neighbourOf } from '#shared/session-order.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { namedStrands } from './strand-rules.ts';
import { choiceFor, exchanged, longStretches, overlapOf, sessionFrom } from './timetable-rules.ts';

const at = (time: string, day = '2030-02-05') => new Date(`${day}T${time}:00Z`);

/** A session of the first day, `10:00-11:00`, in room one. */
function aSession(id: string, times: string, different: Partial<Session> = {}): Session {
  const [from = '', to = ''] = times.split('-');
  return {
    id,
    startsAt: at(from),
    endsAt: at(to),
    kind: 'talk',
    strand: 'one',
    choice: null,
    capacity: null,
    recorded: false,
    activities: [],
    provided: [],
    texts: { en: { title: `Talk ${id}` } },
    ...different,
  };
}

const event = (sessions: Session[], different: Partial<Event> = {}): Event => ({
  ...anEvent({ sessions, strands: [strand('one'), strand('two')] }),
  id: 'e',
  version: 1,
  ...different,
});
const strand = (id: string) => ({ id, texts: { en: `Room ${id}` } });

describe('two sessions', () => {
  const stands = aSession('a', '10:00-11:00');
  test.each<[string, Session, boolean]>([
    ['that share some minutes in one room overlap', aSession('b', '10:59-12:00'), true],
    ['of which one lies in the other overlap', aSession('b', '10:15-10:30'), true],
    ['that follow each other at once do not', aSession('b', '11:00-12:00'), false],
    ['in two rooms do not', aSession('b', '10:00-11:00', { strand: 'two' }), false],
    ['that are one and the same do not', aSession('a', '10:30-11:30'), false],
  ])('%s', (_what, session, overlaps) => {
    expect(overlapOf([stands], session)?.id ?? null).toBe(overlaps ? 'a' : null);
  });

  test.each<[string, string | null, boolean]>([
    ['may be picked from while neither has a room yet', 'x', false],
    ['for everybody cannot be at one time', null, true],
  ])('%s', (_what, choice, overlaps) => {
    const all = { strand: null, choice };
    const found = overlapOf([aSession('a', '10:00-11:00', all)], aSession('b', '10:30-11:30', all));
    expect(found !== null).toBe(overlaps);
  });
});

describe('what a form says of a session', () => {
  const input = (different: object = {}) =>
    sessionInput.parse({
      day: '2030-02-05',
      startsTime: '10:00',
      endsTime: '11.30',
      kind: 'workshop',
      texts: { en: { title: 'New' } },
      ...different,
    });

  test('becomes one with a name for each line of its speakers', () => {
    const speakers = ' Siân Dŵr \n\nSam Lee';
    const { session, problems } = sessionFrom(event([]), 'n', input({ speakers, mode: 'online' }));
    expect(problems).toEqual([]);
    expect(session).toMatchObject({
      startsAt: at('10:00'),
      endsAt: at('11:30'),
      strand: null,
      choice: null,
      mode: 'online',
      speakers: ['Siân Dŵr', 'Sam Lee'],
    });
  });

  test.each<[string, object, string, string]>([
    ['that ends before it begins', { endsTime: '9:30' }, 'endsTime', 'session.endBeforeStart'],
    ['before the event', { startsTime: '8:00' }, 'startsTime', 'session.outside'],
    ['on a day that is not of the event', { day: '2030-02-07' }, 'startsTime', 'session.outside'],
    ['in a room that is not there', { strand: 'three' }, 'strand', 'strand.unknown'],
    ['in a room that is taken', { strand: 'one' }, 'startsTime', 'session.overlap'],
  ])('is refused for a session %s', (_what, different, field, code) => {
    const taken = event([aSession('a', '10:30-11:00')]);
    expect(sessionFrom(taken, 'n', input(different)).problems).toMatchObject([{ field, code }]);
  });

  test('names both sessions that would be in one room', () => {
    const taken = event([aSession('a', '10:30-11:00')]);
    const { problems } = sessionFrom(taken, 'n', input({ strand: 'one' }));
    expect(problems[0]?.values).toEqual({ session: { en: 'New' }, other: { en: 'Talk a' } });
  });

  test('is refused for a time that the clocks skip', () => {
    const spring = event([], {
      startsAt: at('00:00', '2030-03-31'),
      endsAt: at('20:00', '2030-03-31'),
    });
    const form = input({ day: '2030-03-31', startsTime: '1:30' });
    expect(sessionFrom(spring, 'n', form).problems).toEqual([
      { field: 'startsTime', code: 'time.skipped' },
    ]);
  });
});

test.each<[string, Session, string | null]>([
  ['nobody picks has no choice', aSession('n', '10:00-11:00'), null],
  [
    'people pick beside another shares its choice',
    aSession('n', '10:30-11:00', { choice: 'n' }),
    'x',
  ],
  [
    'people pick by itself has a choice of its own',
    aSession('n', '12:00-13:00', { choice: 'n' }),
    'n',
  ],
])('a session that %s', (_what, session, choice) => {
  expect(choiceFor([aSession('a', '10:00-11:00', { choice: 'x', strand: 'two' })], session)).toBe(
    choice,
  );
});

describe('a session that is moved', () => {
  const first = aSession('a', '10:00-10:30');
  const second = aSession('b', '10:40-12:00');
  const other = aSession('c', '10:30-10:40', { strand: 'two' });
  const zone = 'Europe/London';

  test('changes places with its neighbour in the room; both last as long, and the pause stays', () => {
    const times = (list: readonly Session[] | null) =>
      list?.map(({ id, startsAt, endsAt }) => [id, startsAt, endsAt]);
    const expected = [
      ['b', at('10:00'), at('11:20')],
      ['a', at('11:30'), at('12:00')],
    ];
    expect(times(exchanged([first, second, other], second, zone, 'earlier'))).toEqual(expected);
    expect(times(exchanged([first, second, other], first, zone, 'later'))).toEqual(expected);
  });

  test('has no neighbour at the end of its day, whatever the next day brings', () => {
    const next = aSession('d', '10:00-11:00', {
      startsAt: at('10:00', '2030-02-06'),
      endsAt: at('11:00', '2030-02-06'),
    });
    expect(neighbourOf([first, second, next], second, zone, 'later')).toBeNull();
    expect(exchanged([first, second, next], first, zone, 'earlier')).toBeNull();
  });
});

test.each<[string, string | null, string | null, boolean]>([
  ['something for everybody stands between two of a room', 'one', null, false],
  ['something in a room stands between two for everybody', null, 'one', false],
  ['something in another room goes on meanwhile', 'one', 'two', true],
])('where %s, two change places or not', (_what, room, between, exchange) => {
  const first = aSession('a', '10:00-10:30', { strand: room });
  const middle = aSession('m', '10:30-11:00', { strand: between });
  const last = aSession('b', '11:00-12:00', { strand: room });
  const found = neighbourOf([first, middle, last], first, 'Europe/London', 'later');
  expect(found !== null).toBe(exchange);
});

describe('work without a rest', () => {
  const limits = [
    usualBreakLimits,
    { from: '2031-01-01', signedMinutes: 40, atMostMinutes: 60, breakMinutes: 15 },
  ];
  const minutesOf = (found: Event) =>
    longStretches(found, (day) => limitsOn(limits, day)).map(({ strand: room, minutes, limit }) => [
      room,
      minutes,
      limit,
    ]);
  const webinar: Partial<Event> = { kind: 'webinar', mode: 'online', strands: [] };
  const together = (id: string, times: string, different: Partial<Session> = {}) =>
    aSession(id, times, { strand: null, ...different });

  test.each<[string, Event, unknown[]]>([
    [
      'of 90 minutes in a room is not too long',
      event([aSession('a', '10:00-11:30')], { strands: [strand('one')] }),
      [],
    ],
    [
      'goes on over a pause of five minutes',
      event([aSession('a', '10:00-11:00'), aSession('b', '11:05-12:00')]),
      [['one', 120, 90]],
    ],
    [
      'ends with a pause of ten',
      event([aSession('a', '10:00-11:00'), aSession('b', '11:10-12:00')]),
      [],
    ],
    [
      'ends with a break that stands in the timetable',
      event([
        aSession('a', '10:00-11:00'),
        aSession('p', '11:00-11:10', { kind: 'break' }),
        aSession('b', '11:10-12:00'),
      ]),
      [],
    ],
    [
      'is counted in each room with what is for everybody',
      event([
        together('a', '10:00-11:00'),
        aSession('b', '11:00-12:00'),
        aSession('c', '11:10-12:00', { strand: 'two' }),
      ]),
      [['one', 120, 90]],
    ],
    [
      'for everybody is said once, not for each room',
      event([together('a', '10:00-12:00')]),
      [[null, 120, 90]],
    ],
    [
      'is shorter in a webinar with BSL',
      event([together('a', '10:00-10:50'), together('b', '11:00-11:55')], {
        ...webinar,
        provided: ['bsl'],
      }),
      [[null, 55, 50]],
    ],
    [
      'is as long as elsewhere in a webinar without',
      event([together('a', '10:00-11:00')], { ...webinar, provided: [] }),
      [],
    ],
    [
      'is shorter where BSL is in that session alone',
      event([together('a', '10:00-11:00', { provided: ['bsl'] })], { ...webinar, provided: [] }),
      [[null, 60, 50]],
    ],
    [
      'is judged by the limits of its day',
      event(
        [
          together('a', '10:00-11:10', {
            startsAt: at('10:00', '2031-02-05'),
            endsAt: at('11:10', '2031-02-05'),
          }),
        ],
        { strands: [] },
      ),
      [[null, 70, 60]],
    ],
  ])('%s', (_what, found, expected) => {
    expect(minutesOf(found)).toEqual(expected);
  });
});

describe('rooms', () => {
  const timetable = event([aSession('a', '10:00-11:00')], {
    strands: [{ id: 'one', texts: { en: 'Hall', ga: 'Halla' } }, strand('two')],
  });
  const name = (strands: { id?: string; en: string; cy?: string }[]) =>
    namedStrands(timetable, strands, () => 'new');

  test('are named and added, and a name in a further language stays', () => {
    expect(
      name([{ id: 'one', en: 'Great hall', cy: 'Neuadd' }, { id: 'two', en: 'B' }, { en: 'C' }])
        .strands,
    ).toEqual([
      { id: 'one', texts: { en: 'Great hall', cy: 'Neuadd', ga: 'Halla' } },
      { id: 'two', texts: { en: 'B' } },
      { id: 'new', texts: { en: 'C' } },
    ]);
  });

  test('go where nothing stands in them, else the session is named', () => {
    expect(name([{ id: 'one', en: 'Hall' }]).problems).toEqual([]);
    expect(name([{ id: 'two', en: 'B' }]).problems).toMatchObject([
      { code: 'strand.used', values: { strand: { en: 'Hall' }, session: { en: 'Talk a' } } },
    ]);
    expect(
      name([
        { id: 'else', en: 'B' },
        { id: 'one', en: 'Hall' },
      ]).problems,
    ).toMatchObject([{ field: 'strands.0', code: 'strand.unknown' }]);
  });
});
