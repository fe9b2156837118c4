import type { BookedSeat } from '#shared/cover.ts';
import { reachOf } from '#shared/permissions.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { findSupport } from '#server/features/access-requests/find-support.ts';
import { createCoverBoard } from '#server/features/cover/board-service.ts';
import { createNeedCover } from '#server/features/cover/need-cover.ts';
import { createPlanStore } from '#server/features/cover/plan-store.ts';
import type { CoverPorts } from '#server/features/cover/ports.ts';
import { createRequirementStore } from '#server/features/cover/requirement-store.ts';
import { createCover } from '#server/features/cover/service.ts';
import { createCoverSettings } from '#server/features/cover/settings-service.ts';
import { createSettingsStore } from '#server/features/cover/settings-store.ts';
import { supportNeedCodes } from '#server/features/cover/wanted-rules.ts';
import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import { findChoices } from '#server/features/registrations/find-choices.ts';
import type { Platform } from './open-platform.ts';

/** How many communication professionals are needed, asked of timetables, choices and needs by their codes. */
export function createCoverServices(
  { connection, cipher, audit, clock }: Platform,
  {
    events,
    eventStore,
    listBookings,
    nudge,
  }: {
    events: Events;
    eventStore: Pick<EventStore, 'list'>;
    listBookings: (eventIds: readonly string[]) => Promise<BookedSeat[]>;
    nudge: () => void;
  },
) {
  const codes = supportNeedCodes();
  const ports: CoverPorts = {
    plans: createPlanStore(connection),
    requirements: createRequirementStore(connection),
    settings: createSettingsStore(connection),
    events: {
      get: events.get,
      async listComing(roles) {
        const scope = reachOf(roles, 'cover.see');
        const coming = { when: 'coming', page: 1, pageSize: 200, now: clock.now(), scope } as const;
        return (await eventStore.list(coming)).events;
      },
    },
    listNeeds: (where) => findSupport({ connection, cipher }, where, codes),
    listChoices: (where) => findChoices(connection, where),
    listBookings,
    audit,
    clock,
    nudge,
  };
  return {
    ...createCover(ports),
    ...createCoverBoard(ports),
    settings: createCoverSettings(ports),
    coverOf: createNeedCover(ports),
    /** How long a kind works and rests on an ISO day, as it is settled now. */
    async minutesOf() {
      const { settings: kept } = await ports.settings.find();
      return (kind: SupportKindCode, day: string) => coverSettingsOn(kept, kind, day);
    },
  };
}
