import type { BookedSeat } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { createCoverBoard } from '#server/features/cover/board-service.ts';
import { createPlanStore } from '#server/features/cover/plan-store.ts';
import type { Caller, CoverPorts } from '#server/features/cover/ports.ts';
import { createRequirementStore } from '#server/features/cover/requirement-store.ts';
import { createCover } from '#server/features/cover/service.ts';
import { createCoverSettings } from '#server/features/cover/settings-service.ts';
import { createSettingsStore } from '#server/features/cover/settings-store.ts';
import type { SupportNeed } from '#server/features/cover/wanted-rules.ts';
import { fixedClock } from './clock.ts';
import { testDatabase } from './database.ts';

/** Somebody who plans cover everywhere. */
export const planner: Caller = {
  roles: [{ role: 'organiser', scope: { kind: 'programme' } }],
  by: { kind: 'person', id: 'mair' },
  requestId: 'request-1',
};

/** Cover over a database of its own; events, needs, choices and bookings are what a test says they are. */
export async function coverDesk() {
  const database = await testDatabase();
  const world = {
    events: [] as Event[],
    needs: [] as SupportNeed[],
    choices: new Map<string, string[]>(),
    bookings: [] as BookedSeat[],
    /** What was recorded as read, by its action. */
    reads: [] as string[],
  };
  const ports: CoverPorts = {
    plans: createPlanStore(database.connection),
    requirements: createRequirementStore(database.connection),
    settings: createSettingsStore(database.connection),
    events: {
      async get(id) {
        const event = world.events.find((one) => one.id === id);
        if (!event) throw new Error(`no event ${id}`);
        return event;
      },
      listComing: async () => world.events,
    },
    async listNeeds() {
      if (world.reads.length === 0) throw new Error('read before it was recorded');
      const eventId = world.events[0]?.id ?? '';
      return world.needs.map((need, at) => ({ ...need, id: `need-${at + 1}`, eventId }));
    },
    listChoices: async () => world.choices,
    listBookings: async (ids) => world.bookings.filter(({ eventId }) => ids.includes(eventId)),
    audit: { read: async ({ action }) => void world.reads.push(action) },
    clock: fixedClock('2026-12-01T09:00:00Z'),
    nudge: () => undefined,
  };
  await database.index();
  return {
    database,
    world,
    ports,
    cover: createCover(ports),
    board: createCoverBoard(ports),
    settings: createCoverSettings(ports),
  };
}
