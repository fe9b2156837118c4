import { type NamedTurn, runningTurns, sessionsDuring } from './running-order-rules.ts';

const at = (time: string) => new Date(`2030-05-14T${time}:00Z`);
const turn = (
  from: string,
  to: string,
  name: string,
  block: Partial<NamedTurn['block']> = {},
): NamedTurn => ({
  block: { kind: 'bsl', forPerson: null, mode: 'online', strand: null, ...block },
  startsAt: at(from),
  endsAt: at(to),
  name,
});
const said = (turns: NamedTurn[]) =>
  runningTurns(turns).map(
    ({ startsAt, endsAt, name, how }) =>
      `${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)} ${name} ${how}`,
  );

// Domain rules §1.5: who is pinned or in the spotlight, and when.
test.each<[string, NamedTurn[], string[]]>([
  [
    'two who take turns',
    [turn('10:00', '10:20', 'Siân'), turn('10:20', '10:40', 'Ivan')],
    ['10:00-10:20 Siân spotlight', '10:20-10:40 Ivan spotlight'],
  ],
  [
    'one who goes on is one line',
    [turn('10:00', '10:20', 'Siân'), turn('10:20', '10:40', 'Siân')],
    ['10:00-10:40 Siân spotlight'],
  ],
  [
    'a pause between makes two lines',
    [turn('10:00', '10:20', 'Siân'), turn('10:30', '10:40', 'Siân')],
    ['10:00-10:20 Siân spotlight', '10:30-10:40 Siân spotlight'],
  ],
  [
    'a team for one person is pinned by them',
    [turn('10:00', '10:20', 'Siân', { kind: 'lipspeaker', forPerson: 'p1' })],
    ['10:00-10:20 Siân pin'],
  ],
  [
    'in a room they stand beside the speaker',
    [turn('10:00', '10:20', 'Siân', { mode: 'in-person' })],
    ['10:00-10:20 Siân stage'],
  ],
  ['whoever writes captions is not watched', [turn('10:00', '10:20', 'Ann', { kind: 'sttr' })], []],
  [
    'two rooms at once stand by time',
    [
      turn('10:20', '10:40', 'Ivan', { strand: 'a' }),
      turn('10:00', '10:20', 'Siân', { strand: 'a' }),
      turn('10:00', '10:40', 'Mair', { strand: 'b' }),
    ],
    ['10:00-10:20 Siân spotlight', '10:00-10:40 Mair spotlight', '10:20-10:40 Ivan spotlight'],
  ],
])('%s', (_what, turns, expected) => {
  expect(said(turns)).toEqual(expected);
});

test.each<[string, string, string | null, string[]]>([
  ['10:00', '10:20', null, ['opening']],
  ['10:20', '10:40', null, ['opening', 'panel']],
  ['10:30', '10:40', null, ['panel']],
  ['10:30', '10:40', 'a', ['workshop']],
  ['11:00', '11:20', null, []],
])('a turn from %s to %s in room %s is in %j', (from, to, strand, expected) => {
  const session = (id: string, startsAt: string, endsAt: string, room: string | null) => ({
    id,
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    strand: room,
  });
  const sessions = [
    session('opening', '10:00', '10:30', null),
    session('panel', '10:30', '11:00', null),
    session('workshop', '10:30', '11:00', 'a'),
  ];
  const during = sessionsDuring(sessions, { startsAt: at(from), endsAt: at(to), strand });
  expect(during.map(({ id }) => id)).toEqual(expected);
});
