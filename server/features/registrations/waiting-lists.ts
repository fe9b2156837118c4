import { type Connection, Schema } from 'mongoose';
import type { PassedOn } from '#shared/waiting-list.ts';
import { newId } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { WaitingLists } from './ports.ts';

const leaseSeconds = 60;

/** One document an event: the next number of its list, how often it was asked to pass on, and who does it. */
export function createWaitingLists(connection: Connection): WaitingLists {
  const lists = modelOf<ListRow>(connection, 'waiting-lists', listSchema);
  const end = (now: Date): Date => new Date(now.getTime() + leaseSeconds * 1_000);

  const unleased = { lease: new Date(0), owner: '' };
  const made = { upsert: true, returnDocument: 'after' } as const;

  return {
    async nextNo(eventId) {
      // Past mongoose: at a rush everybody who waits takes a number.
      const rows = connection.collection<ListRow>('waiting-lists');
      const change = { $inc: { next: 1 }, $setOnInsert: unleased };
      const list = await again(() => rows.findOneAndUpdate({ _id: eventId }, change, made));
      return list?.next ?? 1;
    },
    async ask(eventId) {
      const change = { $inc: { asked: 1 }, $set: { open: true }, $setOnInsert: unleased };
      await again(() => lists.updateOne({ _id: eventId }, change, { upsert: true }));
    },
    async take(eventId, now) {
      const owner = newId();
      const list = await lists
        .findOneAndUpdate(
          { _id: eventId, lease: { $lte: now } },
          { $set: { lease: end(now), owner } },
          { returnDocument: 'after' },
        )
        .lean<ListRow>();
      return list && { owner, asked: list.asked ?? 0 };
    },
    async giveBack(eventId, { owner, asked }, last, now) {
      const unasked = asked === 0 ? { asked: { $exists: false } } : { asked };
      const given = await lists.updateOne(
        { _id: eventId, owner, ...unasked },
        { $set: { lease: new Date(0), open: false, last: { ...last, at: now } } },
      );
      if (given.matchedCount === 1) return null;
      const mine = await lists
        .findOneAndUpdate(
          { _id: eventId, owner },
          { $set: { lease: end(now) } },
          { returnDocument: 'after' },
        )
        .lean<ListRow>();
      return mine ? (mine.asked ?? 0) : null;
    },
    async last(eventId) {
      const list = await lists.findById(eventId).select({ last: 1 }).lean<ListRow>();
      return list?.last ?? null;
    },
    async listAsked() {
      const rows = await lists.find({ open: true }).limit(1_000).select({ _id: 1 }).lean();
      return rows.map((row) => row._id);
    },
  };
}

/** Twice where two made the first document of an event at once. */
async function again<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return write();
  }
}

interface ListRow {
  _id: string;
  next?: number;
  asked?: number;
  /** Whether it was asked to pass on since it was last done. */
  open?: boolean;
  lease: Date;
  owner: string;
  last?: PassedOn & { at: Date };
}

const listSchema = new Schema<ListRow>(
  {
    _id: { type: String, required: true },
    next: { type: Number },
    asked: { type: Number },
    open: { type: Boolean },
    lease: { type: Date, required: true },
    owner: { type: String },
    last: { type: new Schema({ offered: Number, why: String, at: Date }, { _id: false }) },
  },
  schemaOptions,
).index({ open: 1 }, { partialFilterExpression: { open: true } });
