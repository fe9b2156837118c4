import { type Connection, Schema } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { AgencyStore } from './ports.ts';

const collection = 'professional-agencies';
const sealed = ['contactName', 'email', 'phone'] as const;

/** Agencies that send professionals; whom to reach there is sealed field by field. */
export function createAgencyStore(connection: Connection, cipher: Cipher): AgencyStore {
  const rows = modelOf<AgencyRow>(connection, collection, agencySchema);
  const place = (id: string, field: string) => ({ collection, id, field });

  return {
    async find(id) {
      const row = await rows.findById(id).lean<AgencyRow>();
      if (!row) return null;
      const { name, frameworkRef, promise, version } = row;
      const open = (field: (typeof sealed)[number]) => cipher.open(row[field], place(id, field));
      return {
        id,
        name,
        frameworkRef,
        promise,
        version,
        contactName: open('contactName'),
        email: open('email'),
        phone: open('phone'),
      };
    },

    async list() {
      const found = await rows
        .find({ name: { $gt: '' } })
        .sort({ name: 1 })
        .limit(500)
        .select({ name: 1, frameworkRef: 1 })
        .lean<AgencyRow[]>();
      return found.map(({ _id, name, frameworkRef }) => ({ id: _id, name, frameworkRef }));
    },

    async save(id, version, agency, { event, now }) {
      const fields = {
        ...agency,
        ...Object.fromEntries(
          sealed.map((field) => [field, cipher.seal(agency[field], place(id, field))]),
        ),
      };
      if (version === 0)
        return isInserted(
          rows.create({ _id: id, ...fields, version: 1, ...firstEvents(now, [event]) }),
        );
      const { $set, $push } = recordEvents(now, [event]);
      const changed = await rows.updateOne(
        { _id: id, version },
        { $set: { ...fields, ...$set }, $push, $inc: { version: 1 } },
      );
      return changed.matchedCount === 1;
    },
  };
}

interface AgencyRow extends PendingEventsRow {
  _id: string;
  name: string;
  contactName: string;
  email: string;
  phone: string;
  frameworkRef: string;
  promise: string;
  version: number;
}

const text = { type: String, required: true } as const;

const agencySchema = pendingEventsIndex(
  new Schema<AgencyRow>(
    {
      _id: text,
      name: text,
      contactName: text,
      email: text,
      phone: text,
      frameworkRef: { type: String, default: '' },
      promise: { type: String, default: '' },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
).index({ name: 1 });
