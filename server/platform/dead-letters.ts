import { type Connection, Schema } from 'mongoose';
import type { Clock } from './clock.ts';
import { modelOf, schemaOptions } from './mongo.ts';
import type { DeadLetter } from './relay-step.ts';
import {
  newEvent,
  type PendingEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from './relay.ts';

/** What an organiser may do about events that failed every time. */
export interface DeadLetters {
  /** Newest first. */
  list(page: { skip: number; limit: number }): Promise<{ total: number; letters: DeadLetter[] }>;
  /** Gives the event back to its record; false where the letter is gone, `gone` where the record is. */
  retry(id: string): Promise<boolean | 'gone'>;
  /** Marks a letter that nothing can be done about, with the event of it; false where it is gone already. */
  discard(id: string, by: { actor: Doer; requestId?: string }): Promise<boolean>;
  /** Removes a letter that was discarded, once that has been recorded. */
  remove(id: string): Promise<void>;
  count(): Promise<number>;
}

/** The events that the relay gave up on. */
export function createDeadLetters(connection: Connection, clock: Clock): DeadLetters {
  const letters = modelOf(connection, 'dead-letters', letterSchema);
  return {
    async list({ skip, limit }) {
      const [total, page] = await Promise.all([
        letters.countDocuments(standing),
        letters.find(standing).sort({ at: -1 }).skip(skip).limit(limit).lean<DeadLetter[]>(),
      ]);
      return { total, letters: page };
    },
    async retry(id) {
      const letter = await letters.findOne({ ...standing, _id: id }).lean<DeadLetter>();
      if (!letter) return false;
      const { attempts: _attempts, notBefore: _notBefore, ...event } = letter.event;
      const rows = connection.collection<{ _id: string; pendingEvents: unknown[]; relayAt: Date }>(
        letter.record.collection,
      );
      await rows.updateOne(
        { _id: letter.record.id, 'pendingEvents.id': { $ne: event.id } },
        { $push: { pendingEvents: event }, $set: { relayAt: clock.now() } },
      );
      if ((await rows.countDocuments({ _id: letter.record.id }, { limit: 1 })) === 0) return 'gone';
      await letters.deleteOne({ _id: id });
      return true;
    },
    async discard(id, { actor, requestId }) {
      const letter = await letters.findOne({ ...standing, _id: id }).lean<DeadLetter>();
      if (!letter) return false;
      const { record, event } = letter;
      const codes = [event.type, `${record.collection}/${record.id}`];
      const now = clock.now();
      const { $set, $push } = recordEvents(now, [
        newEvent('dead-letter.discarded', { codes }, actor, requestId),
      ]);
      const marked = await letters.updateOne(
        { ...standing, _id: id },
        { $set: { ...$set, discardedAt: now }, $push },
      );
      return marked.matchedCount === 1;
    },
    async remove(id) {
      await letters.deleteOne({ _id: id, discardedAt: { $exists: true } });
    },
    count: () => letters.countDocuments(standing),
  };
}

type Doer = NonNullable<PendingEvent['by']>;
type LetterRow = DeadLetter & PendingEventsRow & { discardedAt?: Date };

const standing = { discardedAt: { $exists: false } } as const;

const letterSchema = pendingEventsIndex(
  new Schema<LetterRow>(
    {
      _id: { type: String, required: true },
      record: {
        type: new Schema(
          { collection: { type: String }, id: { type: String } },
          { _id: false, id: false, suppressReservedKeysWarning: true },
        ),
        required: true,
      },
      event: { type: Schema.Types.Mixed, required: true },
      code: { type: String, required: true },
      at: { type: Date, required: true },
      discardedAt: { type: Date },
      ...pendingEventsFields,
    },
    schemaOptions,
  ).index({ at: -1 }),
);
