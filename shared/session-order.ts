import type { Session } from './events.ts';
import { isoDay } from './time.ts';

/** Which way a session is moved within its day. */
export type SessionWay = 'earlier' | 'later';

/** The session next to one in its room on its day, before or after it; null where it is the first or the last. */
export function neighbourOf(
  sessions: readonly Session[],
  session: Session,
  zone: string,
  way: SessionWay,
): Session | null {
  const day = isoDay(session.startsAt, zone);
  const beside = sessions
    .filter(
      ({ id, strand, startsAt }) =>
        id !== session.id && strand === session.strand && isoDay(startsAt, zone) === day,
    )
    .toSorted(byTime);
  const found =
    way === 'earlier'
      ? beside.findLast(({ endsAt }) => endsAt <= session.startsAt)
      : beside.find(({ startsAt }) => startsAt >= session.endsAt);
  return found ?? null;
}

/** Sessions in the order of their times. */
export const byTime = (
  one: Pick<Session, 'startsAt' | 'endsAt'>,
  other: Pick<Session, 'startsAt' | 'endsAt'>,
): number => +one.startsAt - +other.startsAt || +one.endsAt - +other.endsAt;
