import type { BreakLimits } from '#shared/break-limits.ts';
import type { LongStretch, SessionInput } from '#shared/event-timetable.ts';
import type { Event, Session } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { byTime, neighbourOf, type SessionWay } from '#shared/session-order.ts';
import { isoDay } from '#shared/time.ts';
import { instantAt } from './zone-rules.ts';

type Timetable = Pick<Event, 'zone' | 'startsAt' | 'endsAt' | 'sessions' | 'strands'>;

/** What a form makes of a session, or what is wrong with it. */
export function sessionFrom(
  event: Timetable,
  id: string,
  input: SessionInput,
): { session: Session; problems: FieldProblem[] } {
  const { day, startsTime, endsTime, strand = null, pick, capacity = null, speakers } = input;
  const startsAt = instantAt(event.zone, day, startsTime);
  const endsAt = instantAt(event.zone, day, endsTime);
  const session: Session = {
    id,
    startsAt: startsAt ?? event.startsAt,
    endsAt: endsAt ?? event.endsAt,
    kind: input.kind,
    strand,
    choice: pick ? id : null,
    capacity,
    recorded: input.recorded,
    activities: input.activities,
    provided: input.provided,
    // What is there is wanted no more.
    wanted: input.wanted.filter((code) => !input.provided.includes(code)),
    texts: input.texts,
    ...(input.mode && { mode: input.mode }),
    speakers: linesOf(speakers),
  };
  const skipped: FieldProblem[] = [
    ...(startsAt ? [] : [{ field: 'startsTime', code: 'time.skipped' } as const]),
    ...(endsAt ? [] : [{ field: 'endsTime', code: 'time.skipped' } as const]),
  ];
  return {
    session: { ...session, choice: choiceFor(event.sessions, session) },
    problems: skipped.length > 0 ? skipped : sessionFaults(event, session),
  };
}

/** What is wrong with a session in its event: its times, its room, and whom it meets there. */
export function sessionFaults(event: Timetable, session: Session): FieldProblem[] {
  const { startsAt, endsAt, strand } = session;
  if (endsAt <= startsAt) return [{ field: 'endsTime', code: 'session.endBeforeStart' }];
  if (startsAt < event.startsAt || endsAt > event.endsAt)
    return [{ field: 'startsTime', code: 'session.outside' }];
  if (strand !== null && !event.strands.some(({ id }) => id === strand))
    return [{ field: 'strand', code: 'strand.unknown' }];
  const other = overlapOf(event.sessions, session);
  if (!other) return [];
  const values = { session: titlesOf(session), other: titlesOf(other) };
  return [{ field: 'startsTime', code: 'session.overlap', values }];
}

/** Another session that has the same room at the same time; of what people pick from, several may have none yet. */
export function overlapOf(sessions: readonly Session[], session: Session): Session | null {
  const isApart = (other: Session) =>
    session.strand === null && session.choice !== null && other.choice !== null;
  const found = sessions.find(
    (other) =>
      other.id !== session.id &&
      other.strand === session.strand &&
      meets(other, session) &&
      !isApart(other),
  );
  return found ?? null;
}

/** The choice that a session belongs to: that of one beside it, else one of its own; null where nobody picks. */
export function choiceFor(sessions: readonly Session[], session: Session): string | null {
  if (session.choice === null) return null;
  const others = sessions.filter(({ id, choice }) => id !== session.id && choice !== null);
  const beside = others.find((other) => meets(other, session));
  if (beside) return beside.choice;
  return others.some(({ choice }) => choice === session.id) ? `${session.id}-2` : session.id;
}

/** Two neighbours in one room with their turns exchanged: both last as long, and the pause between them stays. */
export function exchanged(
  sessions: readonly Session[],
  session: Session,
  zone: string,
  way: SessionWay,
): [Session, Session] | null {
  const other = neighbourOf(sessions, session, zone, way);
  if (!other) return null;
  const [first, second] = way === 'earlier' ? [other, session] : [session, other];
  const from = +first.startsAt;
  const to = +second.endsAt;
  return [
    { ...second, startsAt: new Date(from), endsAt: new Date(from + lengthOf(second)) },
    { ...first, startsAt: new Date(to - lengthOf(first)), endsAt: new Date(to) },
  ];
}

/** Where people in one room work longer without a rest than the limits say (domain rules §1.3, §5). */
export function longStretches(
  event: Pick<Event, 'kind' | 'mode' | 'zone' | 'provided' | 'strands'> & { sessions: Session[] },
  limitsOn: (day: string) => BreakLimits,
): LongStretch[] {
  const rooms = event.strands.length > 0 ? event.strands.map(({ id }) => id) : [null];
  const found = rooms.flatMap((room) => {
    const work = event.sessions
      .filter(({ strand, kind }) => (strand === null || strand === room) && !rests.has(kind))
      .toSorted(byTime);
    return stretchesOf(work, event.zone, limitsOn).flatMap(({ sessions, startsAt, endsAt }) => {
      const limits = limitsOn(isoDay(startsAt, event.zone));
      const limit = sessions.some((one) => isSignedOnline(event, one))
        ? limits.signedMinutes
        : limits.atMostMinutes;
      const minutes = Math.round((+endsAt - +startsAt) / 60_000);
      const strand = sessions.every((one) => one.strand === null) ? null : room;
      return minutes > limit
        ? [{ strand, startsAt, endsAt, minutes, limit, rest: limits.breakMinutes }]
        : [];
    });
  });
  const keyOf = ({ strand, startsAt }: LongStretch) => `${strand} ${+startsAt}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()].toSorted(byTime);
}

interface Stretch {
  sessions: Session[];
  startsAt: Date;
  endsAt: Date;
}

/** Sessions that follow one another without a rest; a new day is one. */
function stretchesOf(
  sessions: readonly Session[],
  zone: string,
  limitsOn: (day: string) => BreakLimits,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const session of sessions) {
    const last = stretches.at(-1);
    const { startsAt, endsAt } = session;
    const rest = limitsOn(isoDay(startsAt, zone)).breakMinutes * 60_000;
    if (last && +startsAt - +last.endsAt < rest) {
      last.sessions.push(session);
      if (endsAt > last.endsAt) last.endsAt = endsAt;
    } else stretches.push({ sessions: [session], startsAt, endsAt });
  }
  return stretches;
}

const isSignedOnline = (
  { kind, mode, provided }: Pick<Event, 'kind' | 'mode' | 'provided'>,
  session: Session,
): boolean =>
  (kind === 'webinar' || (session.mode ?? mode) === 'online') &&
  [...provided, ...session.provided].some((code) => signed.has(code));

/** Whether its time or its room is another. */
export const isElsewhere = (before: Session, after: Session): boolean =>
  +before.startsAt !== +after.startsAt ||
  +before.endsAt !== +after.endsAt ||
  before.strand !== after.strand;

/** Its titles by language. */
export const titlesOf = ({ texts }: Pick<Session, 'texts'>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([id, words]) => (words ? [[id, words.title]] : [])),
  ) as { en: string };

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const meets = (one: Session, other: Session): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const lengthOf = ({ startsAt, endsAt }: Session): number => +endsAt - +startsAt;

const rests = new Set<Session['kind']>(['break', 'lunch', 'social', 'registration']);
const signed = new Set<Session['provided'][number]>(['bsl', 'isl', 'sse']);
