import type { Session } from '#shared/events.ts';
import { timetableOf } from './timetable-view.ts';

const at = (iso: string) => new Date(iso);
const support = (code: Session['provided'][number]) => ({
  code,
  label: code,
  picture: 'ear' as const,
});

function aSession(change: Partial<Session> & Pick<Session, 'id' | 'startsAt' | 'endsAt'>): Session {
  return {
    kind: 'talk',
    strand: null,
    choice: null,
    capacity: null,
    recorded: false,
    activities: ['listening'],
    provided: [],
    texts: { en: { title: change.id }, cy: { title: `${change.id} yn Gymraeg` } },
    ...change,
  };
}

const morning = { startsAt: at('2030-07-01T09:00:00Z'), endsAt: at('2030-07-01T10:00:00Z') };
const late = { startsAt: at('2030-07-01T22:30:00Z'), endsAt: at('2030-07-01T22:50:00Z') };
const midnight = { startsAt: at('2030-07-01T23:10:00Z'), endsAt: at('2030-07-02T00:10:00Z') };

const timetable = (sessions: Session[], locale: 'en' | 'cy' | 'en-easy' = 'en') =>
  timetableOf(
    {
      sessions,
      strands: [{ id: 'money', texts: { en: 'Money', cy: 'Arian' } }],
      zone: 'Europe/London',
      places: [{ pool: 'session:limited', free: 4, capacity: 10 }],
    },
    locale,
    support,
  );

test('sessions stand in the order of their times, whatever order they were entered in', () => {
  const [day] = timetable([aSession({ id: 'b', ...late }), aSession({ id: 'a', ...morning })]);
  expect(day?.slots.map(({ sessions }) => sessions[0]?.id)).toEqual(['a', 'b']);
});

test('sessions that begin together share a slot that lasts until the longest ends', () => {
  const longer = { ...morning, endsAt: at('2030-07-01T10:30:00Z') };
  const [day] = timetable([
    aSession({ id: 'short', ...morning, choice: 'am' }),
    aSession({ id: 'long', ...longer, choice: 'am' }),
  ]);
  expect(day?.slots).toHaveLength(1);
  expect(day?.slots[0]).toMatchObject({ isChoice: true, endsAt: longer.endsAt });
});

test('a day ends at midnight of the event’s own zone', () => {
  const days = timetable([
    aSession({ id: 'late', ...late }),
    aSession({ id: 'after midnight in summer time', ...midnight }),
  ]);
  expect(days.map(({ slots }) => slots.length)).toEqual([1, 1]);
});

test('a session has the reader’s own words, and says so where they are missing', () => {
  const sessions = [aSession({ id: 'limited', ...morning, strand: 'money' })];
  const first = (locale: 'cy' | 'en-easy') => timetable(sessions, locale)[0]?.slots[0]?.sessions[0];
  expect(first('cy')).toMatchObject({
    title: 'limited yn Gymraeg',
    lang: null,
    strand: { name: 'Arian', lang: null },
    free: 4,
  });
  expect(first('en-easy')).toMatchObject({ title: 'limited', lang: 'en-GB' });
});
