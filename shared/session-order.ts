import type { Session } from './events.ts';
import { isoDay } from './time.ts';

/** Which way a session is moved within its day. */
export type SessionWay = 'earlier' | 'later';

/**
 * The session next to one in its room on its day, before or after it; null where it is the first or the last, or
 * where something for everybody stands between two of a room, or something in a room between two for everybody.
 */
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
  if (!found) return null;
  const [first, second] = way === 'earlier' ? [found, session] : [session, found];
  const isBetween = sessions.some(
    (other) =>
      other.strand !== session.strand &&
      (other.strand === null || session.strand === null) &&
      other.startsAt < second.endsAt &&
      first.startsAt < other.endsAt,
  );
  return isBetween ? null : found;
}

/** Sessions in the order of their times. */
export const byTime = (
  one: Pick<Session, 'startsAt' | 'endsAt'>,
  other: Pick<Session, 'startsAt' | 'endsAt'>,
): number => +one.startsAt - +other.startsAt || +one.endsAt - +other.endsAt;
