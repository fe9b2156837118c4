import { type Connection, Schema } from 'mongoose';
import { broadcastKinds } from '#shared/broadcast-kinds.ts';
import { broadcastStates } from '#shared/broadcasts.ts';
import { messageStates } from '#shared/messages.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { BroadcastStore, StoredBroadcast } from './broadcast-ports.ts';
import { type MessageRow, messageSchema } from './schemas.ts';

/** Messages to many as records, and what the outbox says of their mails. */
export function createBroadcastStore(connection: Connection): BroadcastStore {
  const broadcasts = modelOf<BroadcastRow>(connection, 'broadcasts', broadcastSchema);
  const messages = modelOf<MessageRow>(connection, 'messages', messageSchema);

  return {
    async insert({ id, ...broadcast }, events, now) {
      await broadcasts.create({ ...broadcast, _id: id, ...firstEvents(now, events) });
    },
    async find(id) {
      const row = await broadcasts.findById(id).select(inside).lean<BroadcastRow>();
      return row && toBroadcast(row);
    },
    async list(eventId) {
      const rows = await broadcasts
        .find({ eventId })
        .sort({ madeAt: -1 })
        .limit(200)
        .select(inside)
        .lean<BroadcastRow[]>();
      return rows.map(toBroadcast);
    },
    async listIn(eventId, states) {
      const rows = await broadcasts
        .find({ eventId, state: { $in: [...states] } })
        .select(inside)
        .lean<BroadcastRow[]>();
      return rows.map(toBroadcast);
    },
    async listDue(now) {
      const rows = await broadcasts
        .find({ state: 'scheduled', dueAt: { $lte: now } })
        .sort({ dueAt: 1 })
        .limit(50)
        .select(inside)
        .lean<BroadcastRow[]>();
      return rows.map(toBroadcast);
    },
    async change({ id, state, version }, set, events, now) {
      const { $set, $push } = recordEvents(now, events);
      const changed = await broadcasts.updateOne(
        { _id: id, state, version },
        { $set: { ...set, ...$set }, $push, $inc: { version: 1 } },
      );
      return changed.matchedCount === 1;
    },
    async countMails(id) {
      const counts = await Promise.all(
        messageStates.map(async (state) => [
          state,
          await messages.countDocuments({ 'about.broadcastId': id, state }),
        ]),
      );
      return Object.fromEntries(counts.filter(([, count]) => count !== 0));
    },
  };
}

type BroadcastRow = Omit<StoredBroadcast, 'id'> & PendingEventsRow & { _id: string };

const text = { type: String, required: true } as const;
const inside = { pendingEvents: 0, relayAt: 0 } as const;

const broadcastSchema = pendingEventsIndex(
  new Schema<BroadcastRow>(
    {
      _id: text,
      eventId: text,
      state: { ...text, enum: broadcastStates },
      version: { type: Number, required: true },
      name: text,
      kind: { ...text, enum: broadcastKinds },
      who: text,
      texts: { type: Schema.Types.Mixed, required: true },
      timing: { type: Schema.Types.Mixed, required: true },
      dueAt: { type: Date, default: null },
      step: { type: Number, required: true },
      after: { type: Schema.Types.Mixed, default: null },
      read: { type: Number, required: true },
      off: { type: Number, required: true },
      unreachable: { type: Number, required: true },
      madeAt: { type: Date, required: true },
      startedAt: { type: Date, default: null },
      endedAt: { type: Date, default: null },
      stoppedBecause: { type: String, default: null },
      ...pendingEventsFields,
    },
    schemaOptions,
  )
    .index({ eventId: 1, madeAt: -1 })
    .index({ eventId: 1, state: 1 })
    .index({ state: 1, dueAt: 1 }) as Schema<BroadcastRow>,
);

const toBroadcast = ({ _id, ...row }: BroadcastRow): StoredBroadcast => ({ id: _id, ...row });
