import { firstAccessSettings } from '#shared/access-settings.ts';
import type { Event } from '#shared/events.ts';
import { createDeadlines } from '#server/features/access-requests/deadline-service.ts';
import { createMoveNeed } from '#server/features/access-requests/move-need.ts';
import type { AccessStore, CoverOf, StoredNeed } from '#server/features/access-requests/ports.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import type { Clock } from '#server/platform/clock.ts';

/** By the settings that stand until somebody settles others. */
export const usualDeadlines = createDeadlines({
  listSettings: async () => [firstAccessSettings],
  bankHolidays: createBankHolidays(),
});

/** What access requests need besides their store, people and trail: deadlines, cover, and how a need is moved. */
export function accessOffice({
  store,
  events,
  clock,
  coverOf = async () => ({}),
}: {
  store: AccessStore;
  events: { find(id: string): Promise<Event | null> };
  clock: Clock;
  coverOf?: CoverOf;
}) {
  const shared = {
    deadlines: usualDeadlines,
    coverOf,
    nudge: () => undefined,
    sharesOf: async () => [],
  };
  return { ...shared, moveNeed: createMoveNeed({ ...shared, store, events, clock }) };
}

/** A need that somebody asks for. */
export const aNeed = (different: Partial<StoredNeed> = {}): StoredNeed => ({
  id: 'need-1',
  code: 'bsl',
  severity: 'required',
  state: 'submitted',
  askedAt: new Date('2030-03-01T09:00:00Z'),
  answers: {},
  dueOn: null,
  owner: null,
  tasks: [],
  proposal: null,
  outcome: null,
  issue: null,
  worked: null,
  place: null,
  ...different,
});
