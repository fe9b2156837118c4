import { type Connection, Schema } from 'mongoose';
import { newId } from '#server/platform/ids.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { StandingRequirement } from './conflict-rules.ts';
import type { RequirementStore } from './ports.ts';

/** What was accepted, one document a block; a seat is taken and given back in one write. */
export function createRequirementStore(connection: Connection): RequirementStore {
  const rows = modelOf<RequirementRow>(connection, 'cover-requirements', requirementSchema);

  return {
    async find(id) {
      const row = await rows.findById(id).select(hidden).lean<RequirementRow>();
      return row && toRequirement(row);
    },

    async listOf(eventIds) {
      const found = await rows
        .find({ eventId: { $in: [...eventIds] } })
        .sort({ eventId: 1, startsAt: 1 })
        .select(hidden)
        .lean<RequirementRow[]>();
      return found.map(toRequirement);
    },

    async insert(requirement, event, now) {
      const row = { _id: newId(), ...requirement, version: 1, ...firstEvents(now, [event]) };
      return isInserted(rows.create(row));
    },

    async change({ id, version }, shape, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      const done = await rows.updateOne(
        { _id: id, version },
        { $set: { ...shape, cancelled: false, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },

    async giveUp({ id, version }, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      const done = await rows.updateOne(
        { _id: id, version },
        { $set: { cancelled: true, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },

    async claim({ requirementId, no, bookingId }, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      const done = await rows.updateOne(
        { _id: requirementId, cancelled: false, seats: { $elemMatch: { no, bookingId: null } } },
        { $set: { 'seats.$.bookingId': bookingId, ...$set }, $push, $inc: { version: 1 } },
      );
      if (done.matchedCount === 1) return true;
      const sits = { _id: requirementId, seats: { $elemMatch: { no, bookingId } } };
      return (await rows.countDocuments(sits)) === 1;
    },

    async free({ requirementId, no, bookingId }, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      const done = await rows.updateOne(
        { _id: requirementId, seats: { $elemMatch: { no, bookingId } } },
        { $set: { 'seats.$.bookingId': null, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },
  };
}

type RequirementRow = Omit<StandingRequirement, 'id'> &
  PendingEventsRow & { _id: string; key: string };

const hidden = { pendingEvents: 0, relayAt: 0 } as const;

function toRequirement({
  _id,
  key: _key,
  pendingEvents: _events,
  relayAt: _relayAt,
  ...requirement
}: RequirementRow): StandingRequirement {
  return { id: _id, ...requirement };
}

const text = { type: String, required: true } as const;
const time = { type: Date, required: true } as const;

const requirementSchema = pendingEventsIndex(
  new Schema<RequirementRow>(
    {
      _id: text,
      eventId: text,
      /** What the block is known by: one kind and person has one block that begins with a session. */
      key: text,
      kind: text,
      forPerson: { type: String, default: null },
      strand: { type: String, default: null },
      startsAt: time,
      endsAt: time,
      mode: text,
      sessionIds: { type: [String], required: true },
      seats: [
        {
          _id: false,
          no: { type: Number, required: true },
          bookingId: { type: String, default: null },
        },
      ],
      cancelled: { type: Boolean, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ eventId: 1, startsAt: 1 })
  .index({ eventId: 1, key: 1 }, { unique: true });
