import { DateTime } from 'luxon';
import type { Timing } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';

type When = Pick<Event, 'startsAt' | 'endsAt' | 'zone'>;

/**
 * When a message goes, by the clocks of its event; null where somebody sends it by hand. Days are counted by the
 * calendar. Where the clocks skip the time it is an hour later, where they show it twice it is the first.
 */
export function dueOf(timing: Timing, { startsAt, endsAt, zone }: When): Date | null {
  const { when, day = '', time = '', days = 0, side = 'before' } = timing;
  if (when === 'hand') return null;
  const of = (at: Date) => DateTime.fromJSDate(at, { zone }).startOf('day');
  const dayOf =
    when === 'at'
      ? DateTime.fromISO(day, { zone })
      : side === 'before'
        ? of(startsAt).minus({ days })
        : of(endsAt).plus({ days });
  const [hour = 0, minute = 0] = time.split(/[:.]/).map(Number);
  const shown = dayOf.set({ hour, minute });
  const [first] = shown.getPossibleOffsets().toSorted((one, other) => +one - +other);
  return (first ?? shown).toJSDate();
}

/** What a timing lacks for what it says. */
export function timingFaults({ when, day, time, days }: Timing): FieldProblem[] {
  if (when === 'hand') return [];
  return [
    ...(when === 'at' && day === undefined
      ? [{ field: 'timing.day', code: 'date.invalid' } as const]
      : []),
    ...(when === 'relative' && days === undefined
      ? [{ field: 'timing.days', code: 'broadcast.days' } as const]
      : []),
    ...(time === undefined ? [{ field: 'timing.time', code: 'time.invalid' } as const] : []),
  ];
}

/** Whether a message is no use any more: one from before the event, and the event is over. */
export const isLate = (
  { when, side = 'before' }: Timing,
  { endsAt }: Pick<Event, 'endsAt'>,
  now: Date,
): boolean => when === 'relative' && side === 'before' && endsAt <= now;
