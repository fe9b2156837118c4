import { type Connection, Schema } from 'mongoose';
import type { ProfessionalDetails } from '#shared/professionals.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { DetailsStore } from './ports.ts';

const collection = 'professional-details';
const sealed = ['email', 'phone', 'videoAddress', 'accessNeeds', 'notes', 'notWith'] as const;

/** How professionals are reached and what is noted of them: under a pseudonymous id, each field sealed for itself. */
export function createDetailsStore(connection: Connection, cipher: Cipher): DetailsStore {
  const rows = modelOf<DetailsRow>(connection, collection, detailsSchema);

  const openField = (row: DetailsRow, field: (typeof sealed)[number]): string =>
    cipher.open(row[field], { collection, id: row._id, field });

  function sealAll(id: string, details: ProfessionalDetails) {
    const plain = { ...details, notWith: JSON.stringify(details.notWith) };
    const fields = sealed.map((field) => [
      field,
      cipher.seal(plain[field], { collection, id, field }),
    ]);
    return { ...Object.fromEntries(fields), keepsApart: details.notWith.length > 0 };
  }

  return {
    async find(id) {
      const row = await rows.findById(id).lean<DetailsRow>();
      if (!row) return null;
      return {
        email: openField(row, 'email'),
        phone: openField(row, 'phone'),
        videoAddress: openField(row, 'videoAddress'),
        accessNeeds: openField(row, 'accessNeeds'),
        notes: openField(row, 'notes'),
        notWith: JSON.parse(openField(row, 'notWith')) as ProfessionalDetails['notWith'],
        version: row.version,
      };
    },

    async findAddresses(ids) {
      const found = await rows
        .find({ _id: { $in: [...ids] } })
        .select({ email: 1 })
        .lean<DetailsRow[]>();
      return new Map(found.map((row) => [row._id, openField(row, 'email')]));
    },

    async listNotWith(ids) {
      const found = await rows
        .find({ _id: { $in: [...ids] }, keepsApart: true })
        .select({ notWith: 1 })
        .lean<DetailsRow[]>();
      return found.map((row) => ({
        detailsId: row._id,
        emails: (JSON.parse(openField(row, 'notWith')) as ProfessionalDetails['notWith']).map(
          ({ email }) => email,
        ),
      }));
    },

    async save(id, version, details, { event, now }) {
      if (version === 0)
        return isInserted(
          rows.create({
            _id: id,
            ...sealAll(id, details),
            version: 1,
            ...firstEvents(now, [event]),
          }),
        );
      const { $set, $push } = recordEvents(now, [event]);
      const changed = await rows.updateOne(
        { _id: id, version },
        { $set: { ...sealAll(id, details), ...$set }, $push, $inc: { version: 1 } },
      );
      return changed.matchedCount === 1;
    },
  };
}

type DetailsRow = Record<(typeof sealed)[number], string> &
  PendingEventsRow & { _id: string; keepsApart: boolean; version: number };

const text = { type: String, required: true } as const;

const detailsSchema = pendingEventsIndex(
  new Schema<DetailsRow>(
    {
      _id: text,
      ...Object.fromEntries(sealed.map((field) => [field, text])),
      keepsApart: { type: Boolean, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    } as never,
    schemaOptions,
  ),
);
