import type { Event, Session } from '#shared/events.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { countsOf, itemsOf, longestStretch, type StoredItems } from './rules.ts';

const holidays = new Set(['2027-03-26', '2027-03-29', '2027-05-03']);

const at = (time: string) => new Date(`2027-05-12T${time}:00Z`);
const session = (
  from: string,
  to: string,
  kind: Session['kind'] = 'talk',
  different: Partial<Session> = {},
): Session => ({
  ...(anEvent().sessions[0] as Session),
  startsAt: at(from),
  endsAt: at(to),
  kind,
  ...different,
});

test.each<[string, Session[], number | null]>([
  ['no session', [], null],
  ['one session', [session('10:00', '10:45')], 45],
  [
    'a break between',
    [session('10:00', '10:45'), session('10:45', '10:55', 'break'), session('10:55', '12:00')],
    65,
  ],
  ['a break too short', [session('10:00', '10:45'), session('10:50', '11:30')], 90],
  ['sessions beside each other', [session('10:00', '11:00'), session('10:00', '10:30')], 60],
])('the longest stretch of %s is %s', (_what, sessions, expected) => {
  expect(longestStretch(sessions, 10)).toBe(expected);
});

const list = (event: Partial<Event> = {}, stored: StoredItems = {}, today = '2027-05-05') =>
  itemsOf({
    event: { ...anEvent(), ...event } as Event,
    stored,
    day: '2027-05-12',
    today,
    holidays,
  });
const stateOf = (items: ReturnType<typeof list>, id: string) =>
  items.find((item) => item.id === id)?.state;

test.each<[string, string, Partial<Event>, string]>([
  ['an activity table and what is provided', 'WB04', { provided: ['bsl'] }, 'done'],
  ['nothing that is provided', 'WB04', { provided: [] }, 'open'],
  [
    'a session without activities',
    'WB04',
    { provided: ['bsl'], sessions: [session('10:00', '11:00', 'talk', { activities: [] })] },
    'open',
  ],
  ['a draft', 'WB04', { provided: ['bsl'], state: 'draft' }, 'open'],
  ['50 minutes with BSL', 'WB11', { sessions: [session('10:00', '10:50')] }, 'done'],
  ['an hour with BSL', 'WB11', { sessions: [session('10:00', '11:00')] }, 'open'],
  [
    'an hour without BSL',
    'WB11',
    { arrangeable: [], sessions: [session('10:00', '11:00')] },
    'done',
  ],
  ['100 minutes', 'WB17', { sessions: [session('10:00', '11:40')] }, 'open'],
  ['90 minutes', 'WB17', { sessions: [session('10:00', '11:30')] }, 'done'],
])('with %s, %s is judged by the event itself', (_what, id, event, expected) => {
  expect(stateOf(list(event), id)).toBe(expected);
});

test('what is open past its day is late, and what is done or not needed is not', () => {
  const written = { owner: null, evidence: 'None', version: 1 };
  const items = list(
    { provided: [], sessions: [session('10:00', '11:40')] },
    { WB01: { ...written, state: 'done' }, WB02: { ...written, state: 'not-needed' } },
  );
  // Due: WB03 at T-40; WB04, WB11, WB17 at T-30; WB05, WB06 at T-10. WB07 and WB08 are due today.
  expect(items.filter(({ late }) => late).map(({ id }) => id)).toEqual([
    'WB03',
    'WB04',
    'WB05',
    'WB06',
    'WB11',
    'WB17',
  ]);
  expect(countsOf(items)).toEqual({ done: 2, total: 17, late: 6 });
});

test('nothing is late for an event that is cancelled', () => {
  expect(countsOf(list({ state: 'cancelled' })).late).toBe(0);
});
