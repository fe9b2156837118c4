import type { Connection } from 'mongoose';
import { isDuplicateKey, isUnavailable } from './mongo.ts';
import type { PendingEvent, PendingEventsRow, RelayOptions } from './relay.ts';

/** The record that an event happened to. */
export interface RelayRecord {
  collection: string;
  id: string;
}

/** An event that failed every time, kept until somebody retries it. */
export interface DeadLetter {
  _id: string;
  record: RelayRecord;
  event: PendingEvent;
  /** Why it failed: the error's code or kind, no words. */
  code: string;
  at: Date;
}

interface RecordRow extends PendingEventsRow {
  _id: string;
}

/** Handles the events of one due record: claim, handle in order, then clear what was handled in one write. */
export function createRelayStep(options: RelayOptions): (record: RelayRecord) => Promise<void> {
  const { connection, clock, log, handle } = options;
  const { leaseSeconds = 60, maxAttempts = 8 } = options;

  return async function step(record) {
    const rows = connection.collection<RecordRow>(record.collection);
    const now = clock.now();
    const lease = after(now, leaseSeconds);
    const claimed = await rows.findOneAndUpdate(
      { _id: record.id, relayAt: { $lte: now } },
      { $set: { relayAt: lease } },
      { projection: { pendingEvents: 1 }, writeConcern: repeatable },
    );
    if (!claimed) return;
    const events = claimed.pendingEvents ?? [];
    const handled: string[] = [];
    for (const event of events) {
      if (event.notBefore && event.notBefore > now) {
        await clear(handled, { $set: { relayAt: event.notBefore } });
        return;
      }
      try {
        await handle(event, record);
        handled.push(event.id);
      } catch (error) {
        await fail(event, error);
        return;
      }
    }
    // Only where nothing came meanwhile is the record done; else its own relayAt brings the relay back.
    const done = await rows.updateOne(
      { _id: record.id, relayAt: lease, pendingEvents: { $size: events.length } },
      { $pull: { pendingEvents: { id: { $in: handled } } }, $unset: { relayAt: '' } },
      { writeConcern: repeatable },
    );
    if (done.matchedCount === 0) await clear(handled, {});

    async function clear(ids: string[], update: { $set?: { relayAt: Date } }): Promise<void> {
      if (ids.length === 0 && !update.$set) return;
      const pull = { $pull: { pendingEvents: { id: { $in: ids } } } };
      await rows.updateOne({ _id: record.id }, { ...pull, ...update });
    }

    async function fail(event: PendingEvent, error: unknown): Promise<void> {
      if (isUnavailable(error)) {
        await clear(handled, { $set: { relayAt: after(now, 2) } });
        return;
      }
      const attempts = (event.attempts ?? 0) + 1;
      const known = { record, event: event.id, type: event.type, attempts, error };
      if (attempts >= maxAttempts) {
        log.error(known, 'event became a dead letter');
        await bury(connection, { record, event, code: codeOf(error), at: now });
        await clear([...handled, event.id], { $set: { relayAt: now } });
        return;
      }
      log.warn(known, 'event failed and will be tried again');
      await clear(handled, {});
      const notBefore = after(now, backoffSeconds(attempts));
      await rows.updateOne(
        { _id: record.id, 'pendingEvents.0.id': event.id },
        {
          $set: {
            'pendingEvents.0.attempts': attempts,
            'pendingEvents.0.notBefore': notBefore,
            relayAt: notBefore,
          },
        },
      );
    }
  };
}

/** Losing a lease or a mark of done costs a repeat, never an event, so neither waits for the disk. */
const repeatable = { w: 1, journal: false };

async function bury(connection: Connection, letter: Omit<DeadLetter, '_id'>): Promise<void> {
  try {
    await connection
      .collection<DeadLetter>('dead-letters')
      .insertOne({ _id: letter.event.id, ...letter });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** 5 seconds, then twice as long each time, at most an hour. */
function backoffSeconds(attempts: number): number {
  return Math.min(3_600, 5 * 2 ** (attempts - 1));
}

function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const text = [code, name].find((one): one is string => typeof one === 'string') ?? 'error';
  return /^[\w.-]{1,60}$/.test(text) ? text : 'error';
}

function after(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1_000);
}
