import { type Connection, Schema } from 'mongoose';
import { packKinds } from '#shared/pack-kinds.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { hashToken, newToken } from '#server/platform/ids.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { PackStore, StoredPack } from './ports.ts';

const collection = 'access-packs';

/** What was shared with whom. A link is kept by the hash of its token; for whom it is, sealed. */
export function createPackStore(connection: Connection, cipher: Cipher): PackStore {
  const packs = modelOf<PackRecord>(connection, collection, packSchema);
  const placeOf = (id: string) => ({ collection, id, field: 'to' });
  const opened = (row: PackRecord): StoredPack => {
    const { _id: id, to, tokenHash, pendingEvents: _events, relayAt: _relayAt, ...rest } = row;
    return { id, ...rest, to: cipher.open(to, placeOf(id)), byLink: tokenHash !== undefined };
  };

  return {
    async add({ id, to, byLink, ...pack }, event) {
      const token = byLink ? newToken() : null;
      await packs.create({
        _id: id,
        ...pack,
        to: cipher.seal(to, placeOf(id)),
        ...(token !== null && { tokenHash: hashToken(token) }),
        ...firstEvents(pack.madeAt, [event]),
      });
      return token;
    },

    async find(id) {
      const row = await packs.findById(id).lean<PackRecord>();
      return row && opened(row);
    },

    async findByToken(id, token, now) {
      const row = await packs
        .findOne({ _id: id, tokenHash: hashToken(token), expiresAt: { $gt: now } })
        .lean<PackRecord>();
      return row && opened(row);
    },

    async list(eventId) {
      const rows = await packs.find({ eventId }).sort({ madeAt: -1 }).lean<PackRecord[]>();
      return rows.map(opened);
    },

    async listOf(accessId) {
      const rows = await packs
        .find({ 'rows.accessId': accessId })
        .sort({ madeAt: -1 })
        .lean<PackRecord[]>();
      return rows.map(opened);
    },

    async removeOverdue(now) {
      return (await packs.deleteMany({ deleteAfter: { $lte: now } })).deletedCount;
    },
  };
}

type PackRecord = Omit<StoredPack, 'id' | 'byLink'> &
  PendingEventsRow & { _id: string; tokenHash?: string };

const text = { type: String, required: true } as const;
const date = { type: Date, required: true } as const;

const packSchema = pendingEventsIndex(
  new Schema<PackRecord>(
    {
      _id: text,
      eventId: text,
      kind: { ...text, enum: packKinds },
      to: text,
      madeBy: { type: String },
      madeAt: date,
      rows: [{ _id: false, accessId: text, needIds: { type: [String], required: true } }],
      expiresAt: date,
      deleteAfter: date,
      tokenHash: { type: String },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ eventId: 1, madeAt: -1 })
  .index({ 'rows.accessId': 1, madeAt: -1 })
  .index({ deleteAfter: 1 });
