import type { BookingSettings } from '#shared/booking-settings.ts';
import type { Event } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import type { Written } from '#shared/written.ts';
import { type CancellationCost, cancellationCost } from './cancellation-rules.ts';
import { heldStates } from './lifecycle.ts';
import type { Booking } from './ports.ts';
import { preparationDays } from './preparation-rules.ts';

/** The titles of an event by language. */
export const titlesOf = ({ texts }: { texts: Written<{ title: string }> }): Written<string> =>
  Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, text?.title]),
  ) as Written<string>;

/** What of a booking both sides are shown. */
export function shownOf(
  booking: Booking,
  event: Pick<Event, 'texts'>,
  settings: BookingSettings,
  holidays: ReadonlySet<string>,
) {
  const { startsAt, arriveMinutes, zone } = booking;
  return {
    ...booking,
    titles: titlesOf(event),
    arriveBy: new Date(startsAt.getTime() - arriveMinutes * 60_000),
    prepDays: preparationDays(isoDay(startsAt, zone), settings, holidays),
  };
}

/** What cancelling costs now. Before it is confirmed nothing is due but what cannot be had back; null where it is not held. */
export function costNow(
  booking: Booking,
  holidays: ReadonlySet<string>,
  now: Date,
): CancellationCost | null {
  if (!heldStates.includes(booking.state)) return null;
  const { startsAt, terms, fee, nonRefundablePence } = booking;
  if (booking.state === 'provisional') return { percent: 0, pence: nonRefundablePence, next: null };
  return cancellationCost(
    {
      startsAt,
      scale: terms.cancellationScale,
      feePence: fee.feePence,
      nonRefundablePence,
      holidays,
    },
    now,
  );
}

/** From when to when the sessions of a block are now; null where one of them is no more. */
export function spanOf(
  { sessions }: Pick<Event, 'sessions'>,
  ids: readonly string[],
): { startsAt: Date; endsAt: Date } | null {
  const own = sessions.filter(({ id }) => ids.includes(id));
  if (own.length < ids.length || own.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...own.map((one) => one.startsAt.getTime()))),
    endsAt: new Date(Math.max(...own.map((one) => one.endsAt.getTime()))),
  };
}
