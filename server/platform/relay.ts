import { type Connection, Schema } from 'mongoose';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import type { Log } from './log.ts';
import { createRelayStep, type RelayRecord } from './relay-step.ts';

/** Something that happened to a record, written in the same write as the change. Data are ids and codes. */
export interface PendingEvent {
  id: string;
  type: string;
  at: Date;
  attempts?: number;
  /** Where a step failed: not tried again before this. */
  notBefore?: Date;
  data: Record<string, unknown>;
  by?: { kind: string; id?: string };
  requestId?: string;
}

/** An event as a service makes it; the write that records it gives it its time. */
export type NewEvent = Omit<PendingEvent, 'at' | 'attempts' | 'notBefore'>;

/** Does what follows from an event. It may be called again for the same event, so each step is repeatable. */
export type EventHandler = (event: PendingEvent, record: RelayRecord) => Promise<void>;

/** What a relay needs, and its pace. */
export interface RelayOptions {
  connection: Connection;
  clock: Clock;
  log: Log;
  /** The collections whose records carry pending events. */
  collections: readonly string[];
  handle: EventHandler;
  /** Records handled at once; 8 unless told. */
  parallel?: number;
  /** Seconds that a claimed record is left alone by others; 60 unless told. */
  leaseSeconds?: number;
  /** Failures after which an event becomes a dead letter; 8 unless told. */
  maxAttempts?: number;
  /** Waited for before each record, where other work goes first. */
  pause?: () => Promise<void>;
  /** Milliseconds between looks when nothing nudges; 1000 unless told. */
  pollMs?: number;
}

/** Carries events to their handler. */
export interface Relay {
  start(): void;
  /** Stops claiming, until it is started again, and waits for the records in hand. */
  stop(): Promise<void>;
  /** Looks at once; call it after a write that recorded events. */
  nudge(): void;
  /** Resolves when no event is due, what events caused included. Throws where the database is away. */
  idle(): Promise<void>;
  /** Seconds that the oldest due record has waited; 0 when none is due. */
  lagSeconds(): Promise<number>;
  /** Records with events that are not carried out yet: due, in hand anywhere, or to be tried again. */
  waiting(): Promise<number>;
}

/** Carries out what follows from recorded events: claimed by lease, at least once, in order for each record. */
export function createRelay(options: RelayOptions): Relay {
  const { connection, clock, log, collections } = options;
  const { parallel = 8, pollMs = 1_000, pause: giveWay } = options;
  const step = createRelayStep(options);
  const inHand = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let draining: Promise<void> | null = null;
  let asked = false;
  let stopping = false;

  async function drain(): Promise<void> {
    for (let found = true; found && !stopping;) {
      found = false;
      for (const collection of collections)
        for (const id of await dueIn(collection)) {
          if (stopping) return;
          found = true;
          while (inHand.size >= parallel) await Promise.race(inHand.values());
          await giveWay?.();
          take({ collection, id });
        }
      if (inHand.size > 0) {
        found = true;
        await Promise.race([Promise.all(inHand.values()), pause(100)]);
      }
    }
  }

  async function dueIn(collection: string): Promise<string[]> {
    const rows = await connection
      .collection<{ _id: string; relayAt: Date }>(collection)
      .find({ relayAt: { $lte: clock.now() } })
      .project<{ _id: string }>({ _id: 1 })
      .sort({ relayAt: 1 })
      .limit(64)
      .toArray();
    return rows.map((row) => row._id).filter((id) => !inHand.has(`${collection}/${id}`));
  }

  function take(record: RelayRecord): void {
    const key = `${record.collection}/${record.id}`;
    // Two looks at once may find the same record; whoever waits for it waits for the one that has it.
    if (inHand.has(key)) return;
    const work = step(record)
      .catch((error: unknown) => log.error({ error, record }, 'relay step failed'))
      .finally(() => inHand.delete(key));
    inHand.set(key, work);
  }

  function nudge(): void {
    asked = true;
    if (draining || stopping) return;
    draining = (async () => {
      while (asked && !stopping) {
        asked = false;
        await drain();
      }
    })()
      .catch((error: unknown) => log.warn({ error }, 'relay cannot look'))
      .finally(() => {
        draining = null;
      });
  }

  return {
    nudge,
    start() {
      stopping = false;
      timer ??= setInterval(nudge, pollMs);
      nudge();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      timer = undefined;
      await draining;
      await Promise.all(inHand.values());
    },
    async idle() {
      await draining;
      await drain();
    },
    async lagSeconds() {
      const now = clock.now();
      const oldest = await Promise.all(
        collections.map(async (collection) => {
          const row = await connection
            .collection<{ _id: string; relayAt: Date }>(collection)
            .findOne(
              { relayAt: { $lte: now } },
              { sort: { relayAt: 1 }, projection: { relayAt: 1 } },
            );
          return row ? now.getTime() - row.relayAt.getTime() : 0;
        }),
      );
      return Math.max(0, ...oldest) / 1000;
    },
    async waiting() {
      const withEvents = { relayAt: { $gt: new Date(0) } };
      const counts = await Promise.all(
        collections.map((name) => connection.collection(name).countDocuments(withEvents)),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** A new event of a type; `data` holds ids and codes, never words of a person. */
export function newEvent(
  type: string,
  data: Record<string, unknown>,
  by?: { kind: string; id?: string },
  requestId?: string,
): NewEvent {
  return { id: newId(), type, data, ...(by && { by }), ...(requestId && { requestId }) };
}

/** The part of an update that records events; merge its `$push` and `$set` with the change's own. */
export function recordEvents(now: Date, events: readonly NewEvent[]) {
  return {
    $push: { pendingEvents: { $each: stamped(now, events) } },
    $set: { relayAt: now },
  };
}

/** The fields that a new record is inserted with, so that its first events are in the same write. */
export function firstEvents(now: Date, events: readonly NewEvent[]) {
  return { pendingEvents: stamped(now, events), relayAt: now };
}

/** What a record's row holds besides its own fields. */
export interface PendingEventsRow {
  pendingEvents: PendingEvent[];
  relayAt?: Date;
}

/** Spread into the fields of a record's schema; call `pendingEventsIndex` on the schema as well. */
export const pendingEventsFields = {
  pendingEvents: { type: [{ type: Schema.Types.Mixed }], required: true, default: [] },
  relayAt: { type: Date },
};

/** Adds the index by which the relay finds records with events to handle. */
export function pendingEventsIndex<Row>(schema: Schema<Row>): Schema<Row> {
  return schema.index({ relayAt: 1 }, { partialFilterExpression: { relayAt: { $exists: true } } });
}

function stamped(now: Date, events: readonly NewEvent[]): PendingEvent[] {
  return events.map((event) => ({ ...event, at: now }));
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
