import {
  type ChecklistPorts,
  createWebinarChecklists,
} from '#server/features/webinar-checklists/service.ts';
import { createChecklistStore } from '#server/features/webinar-checklists/store.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import type { Platform } from './open-platform.ts';

/** The checklists of online events, over their store and the calendar of public holidays. */
export const createChecklistServices = (
  { connection, clock }: Platform,
  { events, nudge }: Pick<ChecklistPorts, 'events' | 'nudge'>,
) =>
  createWebinarChecklists({
    store: createChecklistStore(connection),
    events,
    bankHolidays: createBankHolidays(),
    clock,
    nudge,
  });
