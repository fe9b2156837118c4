import type { BookingSettings } from '#shared/booking-settings.ts';
import { workingDayFrom } from '#shared/working-days.ts';

/** The ISO days of preparation: material is asked for, is to be there, is to be final. */
export interface PreparationDays {
  ask: string;
  due: string;
  final: string;
}

/** When material is asked for and is to be there (UCL-PREP, A2I; domain rules §1.4), in working days before an ISO day. */
export const preparationDays = (
  day: string,
  settings: Pick<BookingSettings, 'prepAskDays' | 'prepDueDays' | 'prepFinalDays'>,
  holidays: ReadonlySet<string>,
): PreparationDays => ({
  ask: workingDayFrom(day, -settings.prepAskDays, holidays),
  due: workingDayFrom(day, -settings.prepDueDays, holidays),
  final: workingDayFrom(day, -settings.prepFinalDays, holidays),
});

/** What material of a confirmed booking waits for on an ISO day: to be asked for, or it is late; null where nothing does. */
export function materialWaits({ ask, due }: PreparationDays, today: string): 'ask' | 'late' | null {
  if (today > due) return 'late';
  return today >= ask ? 'ask' : null;
}
