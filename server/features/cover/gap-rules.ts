import { type BookedSeat, gapSeverities, type GapSeverity } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { mayMeet, type SupportKindCode } from '#shared/support-kinds.ts';

/** A stretch of time and how many professionals it needs. */
export interface Need {
  kind: SupportKindCode;
  /** The language or dialect, where one was asked for. */
  language?: string | null;
  startsAt: Date;
  endsAt: Date;
  mode: Event['mode'];
  required: number;
}

/** A piece of a need through which nothing changes. */
export interface Piece {
  startsAt: Date;
  endsAt: Date;
  required: number;
  confirmed: number;
  provisional: number;
  severity: GapSeverity;
}

/**
 * How well a need is covered, piece by piece (domain rules §1.7): its time is cut wherever a booking begins or ends, so that a
 * booking that leaves early shows. `margin` is the minutes that a booking should stand before and after.
 */
export function piecesOf(need: Need, bookings: readonly BookedSeat[], margin: number): Piece[] {
  const live = bookings.filter(
    ({ standing }) => standing === 'confirmed' || standing === 'provisional',
  );
  const within = (at: number) => at > +need.startsAt && at < +need.endsAt;
  const cuts = [
    ...new Set([
      +need.startsAt,
      ...live.flatMap(({ startsAt, endsAt }) => [+startsAt, +endsAt]).filter(within),
      +need.endsAt,
    ]),
  ].toSorted((one, other) => one - other);
  const pieces = cuts
    .slice(0, -1)
    .map((from, at) => pieceOf(need, live, margin, from, cuts[at + 1] ?? from));
  return pieces.reduce<Piece[]>(joinAlike, []);
}

/** The worst of some severities; covered where there are none. */
export const worstOf = (severities: Iterable<GapSeverity>): GapSeverity => {
  const found = new Set(severities);
  return gapSeverities.find((severity) => found.has(severity)) ?? 'covered';
};

/** The pieces of a need that fall into a part of its time. */
export const clipped = (
  pieces: readonly Piece[],
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Piece[] =>
  pieces
    .filter((piece) => piece.startsAt < endsAt && piece.endsAt > startsAt)
    .map((piece) => ({
      ...piece,
      startsAt: piece.startsAt < startsAt ? startsAt : piece.startsAt,
      endsAt: piece.endsAt > endsAt ? endsAt : piece.endsAt,
    }));

function pieceOf(
  need: Need,
  live: readonly BookedSeat[],
  margin: number,
  from: number,
  to: number,
): Piece {
  const there = live.filter(({ startsAt, endsAt }) => +startsAt <= from && +endsAt >= to);
  const fitting = there.filter((booking) => fits(booking, need));
  const sure = fitting.filter(
    ({ standing, needsReconfirmation }) => standing === 'confirmed' && !needsReconfirmation,
  );
  const { required } = need;
  const [confirmed, held] = [sure.length, fitting.length];
  return {
    startsAt: new Date(from),
    endsAt: new Date(to),
    required,
    confirmed,
    provisional: held - confirmed,
    severity: severity(),
  };

  function severity(): GapSeverity {
    if (confirmed >= required) return hasMargin() ? 'covered' : 'tail';
    if (held >= required) return 'unconfirmed';
    if (there.length > held && (held === 0 || there.length >= required)) return 'wrong_language';
    return held === 0 ? 'uncovered' : 'understaffed';
  }

  /** Who begins with the session cannot be briefed, and who ends with it leaves when it runs over. */
  function hasMargin(): boolean {
    const early = sure.filter(({ startsAt }) => +startsAt <= +need.startsAt - margin * 60_000);
    const late = sure.filter(({ endsAt }) => +endsAt >= +need.endsAt + margin * 60_000);
    return (
      (from > +need.startsAt || early.length >= required) &&
      (to < +need.endsAt || late.length >= required)
    );
  }
}

/** Whether a booking is for what is needed: the kind, the language where one is named, and being there or not. */
export function fits(
  { kind, language, mode }: Pick<BookedSeat, 'kind' | 'language' | 'mode'>,
  need: Pick<Need, 'kind' | 'language' | 'mode'>,
): boolean {
  const speaks = !need.language || language === null || language === need.language;
  return mayMeet(kind, need.kind) !== 'no' && speaks && fitsMode(mode, need.mode);
}

/** A hybrid session can be worked from either side. */
export const fitsMode = (booked: Event['mode'], needed: Event['mode']): boolean =>
  booked === needed || booked === 'hybrid' || needed === 'hybrid';

function joinAlike(pieces: Piece[], next: Piece): Piece[] {
  const last = pieces.at(-1);
  const alike =
    last &&
    last.severity === next.severity &&
    last.confirmed === next.confirmed &&
    last.provisional === next.provisional;
  return alike ? [...pieces.slice(0, -1), { ...last, endsAt: next.endsAt }] : [...pieces, next];
}
