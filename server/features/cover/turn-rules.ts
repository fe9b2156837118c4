import type { Turn } from '#shared/cover-plan.ts';
import { minutesBetween } from './block-rules.ts';

/**
 * Who is active when in a block (domain rules §1.6, step E): seats alternate every `turnMinutes`. A last piece shorter than half a
 * turn is joined to the one before it and the two are shared evenly, so that nobody is ever active for longer than a turn.
 */
export function turnsOf(
  { startsAt, endsAt, seats }: { startsAt: Date; endsAt: Date; seats: number },
  turnMinutes: number,
): Turn[] {
  const total = minutesBetween(startsAt, endsAt);
  if (seats < 2 || total <= 0) return total > 0 && seats > 0 ? [{ seat: 1, startsAt, endsAt }] : [];
  const lengths = lengthsOf(total, turnMinutes);
  let at = +startsAt;
  return lengths.map((minutes, index) => {
    const from = at;
    at += minutes * 60_000;
    return { seat: (index % seats) + 1, startsAt: new Date(from), endsAt: new Date(at) };
  });
}

function lengthsOf(total: number, longest: number): number[] {
  const whole = Math.floor(total / longest);
  const rest = total - whole * longest;
  const turns = Array.from({ length: whole }, () => longest);
  if (rest === 0) return turns;
  if (rest * 2 >= longest || whole === 0) return [...turns, rest];
  const shared = longest + rest;
  return [...turns.slice(0, -1), Math.ceil(shared / 2), Math.floor(shared / 2)];
}
