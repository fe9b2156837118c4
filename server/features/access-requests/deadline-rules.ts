import type { AccessSettings } from '#shared/access-settings.ts';
import { workingDayFrom } from '#shared/working-days.ts';

type Days = Pick<AccessSettings, 'acknowledgeDays' | 'outcomeDays'>;

/** The ISO day by which somebody who asks on a day is told that it was read. */
export const acknowledgeBy = (
  askedOn: string,
  { acknowledgeDays }: Days,
  holidays: ReadonlySet<string>,
): string => workingDayFrom(askedOn, acknowledgeDays, holidays);

/**
 * The ISO day by which they know the outcome: some working days before the event. Who asks later than that still hears
 * as soon as anybody who asks does, and before the event is over.
 */
export function outcomeBy(
  { eventDay, askedOn }: { eventDay: string; askedOn: string },
  days: Days,
  holidays: ReadonlySet<string>,
): string {
  const wanted = workingDayFrom(eventDay, -days.outcomeDays, holidays);
  const soonest = acknowledgeBy(askedOn, days, holidays);
  if (wanted >= soonest) return wanted;
  return soonest < eventDay ? soonest : eventDay;
}
