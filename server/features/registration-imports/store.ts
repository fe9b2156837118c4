import { type Connection, Schema } from 'mongoose';
import { importStates } from '#shared/registration-imports.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { CellProblem, ImportedInput, ImportStore, StoredImport } from './ports.ts';

const rowsCollection = 'registration-import-rows';

/** Files in `registration-imports`, their rows beside them; what a row says of somebody is sealed until it is entered. */
export function createImportStore(connection: Connection, cipher: Cipher): ImportStore {
  const files = modelOf<FileRow>(connection, 'registration-imports', fileSchema);
  const rows = modelOf<CellsRow>(connection, rowsCollection, rowSchema);
  const placeOf = (id: string) => ({ collection: rowsCollection, id, field: 'input' });
  const toFile = ({ _id, ...file }: FileRow): StoredImport => ({ id: _id, ...file });

  return {
    async insert({ id, ...file }) {
      await files.create({ _id: id, ...file, pendingEvents: [] });
    },

    async addRows(importId, added) {
      if (added.length === 0) return;
      const made = added.map((one) => {
        const _id = idOf(importId, one.row);
        if (one.state === 'wrong') return { _id, importId, ...one };
        const input = cipher.seal(JSON.stringify(one.input), placeOf(_id));
        return { _id, importId, ...one, input };
      });
      await rows.collection.insertMany(made as never[]);
    },

    async find(id) {
      const row = await files.findById(id).select(hidden).lean<FileRow>();
      return row && toFile(row);
    },

    async list(eventId, limit) {
      const found = await files
        .find({ eventId, state: { $ne: 'discarded' } })
        .sort({ createdAt: -1 })
        .limit(limit)
        .select(hidden)
        .lean<FileRow[]>();
      return found.map(toFile);
    },

    async listImporting() {
      const found = await files
        .find({ state: 'importing' })
        .limit(100)
        .select(hidden)
        .lean<FileRow[]>();
      return found.map(toFile);
    },

    async change({ id, state, version }, set, events, now) {
      const { $set, $push } = recordEvents(now, events);
      const done = await files.updateOne(
        { _id: id, state, version },
        { $set: { ...set, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },

    async listReady(importId, after, limit) {
      const found = await rows
        .find({ importId, state: 'ready', row: { $gt: after } })
        .sort({ row: 1 })
        .limit(limit)
        .lean<CellsRow[]>();
      return found.map(({ _id, row, input = '', registrationId = '' }) => ({
        row,
        state: 'ready',
        input: JSON.parse(cipher.open(input, placeOf(_id))) as ImportedInput,
        registrationId,
      }));
    },

    async settle(importId, row, code) {
      const came = code
        ? { state: 'wrong' as const, problems: [{ column: 'name', code }] }
        : { state: 'done' as const };
      await rows.updateOne(
        { _id: idOf(importId, row), state: 'ready' },
        { $set: came, $unset: { input: '' } },
      );
    },

    async renew(importId, row, was, registrationId) {
      const done = await rows.updateOne(
        { _id: idOf(importId, row), state: 'ready', registrationId: was },
        { $set: { registrationId } },
      );
      return done.matchedCount === 1;
    },

    async counts(importId) {
      const [done, wrong] = await Promise.all([
        rows.countDocuments({ importId, state: 'done' }),
        rows.countDocuments({ importId, state: 'wrong' }),
      ]);
      return { done, wrong };
    },

    async listWrong(importId, page, pageSize) {
      const found = await rows
        .find({ importId, state: 'wrong' })
        .sort({ row: 1 })
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .lean<CellsRow[]>();
      return found.map(({ row, problems = [] }) => ({ row, problems }));
    },

    async listOld(before) {
      const old = await files
        .find({ createdAt: { $lt: before }, state: { $nin: ['importing', 'discarded'] } })
        .limit(1_000)
        .select(hidden)
        .lean<FileRow[]>();
      return old.map(toFile);
    },

    async remove(id) {
      await rows.deleteMany({ importId: id });
      await files.deleteOne({ _id: id });
    },
  };
}

const idOf = (importId: string, row: number): string => `${importId}:${row}`;

type FileRow = Omit<StoredImport, 'id'> & PendingEventsRow & { _id: string };

interface CellsRow {
  _id: string;
  importId: string;
  row: number;
  state: 'wrong' | 'ready' | 'done';
  problems?: CellProblem[];
  input?: string;
  registrationId?: string;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const hidden = { pendingEvents: 0, relayAt: 0 } as const;

const fileSchema = pendingEventsIndex(
  new Schema<FileRow>(
    {
      _id: text,
      eventId: text,
      state: { ...text, enum: importStates },
      by: { type: new Schema({ kind: text, id: String }, { _id: false }), required: true },
      rows: number,
      shortfalls: [{ _id: false, pool: text, wanted: number, free: number }],
      createdAt: { type: Date, required: true },
      version: number,
      ...pendingEventsFields,
    },
    schemaOptions,
  )
    .index({ eventId: 1, createdAt: -1 })
    .index({ state: 1 })
    .index({ createdAt: 1 }) as Schema<FileRow>,
);

const rowSchema = new Schema<CellsRow>(
  {
    _id: text,
    importId: text,
    row: number,
    state: text,
    problems: { type: [{ _id: false, column: String, code: text }], default: undefined },
    input: { type: String },
    registrationId: { type: String },
  },
  schemaOptions,
).index({ importId: 1, state: 1, row: 1 });
