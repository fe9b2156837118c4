import type { Connection } from 'mongoose';
import { createEvents } from '#server/features/events/service.ts';
import { createEventStore } from '#server/features/events/store.ts';
import { createVenueStore } from '#server/features/events/venue-store.ts';
import { createProgramme } from '#server/features/programme/service.ts';
import { createProgrammeStore } from '#server/features/programme/store.ts';
import { createLimits } from '#server/http/limits.ts';
import { createSessions } from '#server/http/session.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { systemClock, type Clock } from '#server/platform/clock.ts';
import { checkKey, readKeys } from '#server/platform/key-file.ts';
import type { Log } from '#server/platform/log.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { migrate } from '#server/platform/migrations.ts';
import { ensureIndexes } from '#server/platform/mongo.ts';
import { createPlaces } from '#server/platform/places.ts';
import type { Config } from './config.ts';
import { migrations } from './migrations.ts';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** Builds every service from its ports: the one place that knows which is which. */
export async function createServices({
  config,
  connection,
  log,
  clock = systemClock,
}: {
  config: Config;
  connection: Connection;
  log: Log;
  clock?: Clock;
}) {
  const cipherKeys = await readKeys({
    given: config.keys,
    folder: config.mongoUri === null ? config.dataFolder : null,
  });
  const cipher = createCipher(cipherKeys);
  const keys = [...cipherKeys.keys.values()];

  const places = createPlaces(connection);
  const programme = createProgramme({ store: createProgrammeStore(connection, clock) });
  const events = createEvents({
    store: createEventStore(connection, clock),
    venues: createVenueStore(connection),
    partners: { find: (id) => programme.findPartner(id) },
    places,
    clock,
  });
  const people = { findActor: async () => null };
  const sessions = createSessions({ connection, keys, siteUrl: config.siteUrl });

  await ensureIndexes(connection);
  await migrate({ connection, clock, log, migrations });
  await checkKey(connection, cipher);

  return {
    log,
    clock,
    limits: createLimits(),
    sessions,
    people,
    programme,
    events,
    health: {
      ready: async () => (await connection.db?.command({ ping: 1 }))?.['ok'] === 1,
      metrics: createMetrics({
        relayLagSeconds: async () => 0,
        deadLetters: async () => 0,
        messages: async () => ({}),
        oldestMessageSeconds: async () => 0,
        places: async () => ({ open: 0, released: 0, held: 0 }),
      }),
    },
    begin() {},
    async end() {},
  };
}
