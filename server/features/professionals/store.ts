import { type Connection, type QueryFilter, Schema } from 'mongoose';
import { localeIds } from '#shared/locales.ts';
import { professionalStates } from '#shared/professionals.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import { firstExpiry } from './registration-rules.ts';
import { searchWords, sortNameOf } from './rules.ts';
import type {
  Fields,
  KeptProfessional,
  ProfessionalFilter,
  ProfessionalStore,
  Written,
} from './ports.ts';

/** The directory of professionals, in the collection `professionals`; how to reach them stands elsewhere, in secret. */
export function createProfessionalStore(connection: Connection): ProfessionalStore {
  const rows = modelOf<ProfessionalRow>(connection, 'professionals', professionalSchema);

  async function write(
    where: { _id: string; version: number; state?: ProfessionalRow['state'] },
    fields: object,
    { event, now }: Written,
  ): Promise<boolean> {
    const { $set, $push } = recordEvents(now, [event]);
    const changed = await rows.updateOne(where, {
      $set: { ...fields, ...$set },
      $push,
      $inc: { version: 1 },
    });
    return changed.matchedCount === 1;
  }

  return {
    async find(id) {
      const row = await rows.findById(id).select(hidden).lean<ProfessionalRow>();
      return row && toProfessional(row);
    },

    async findMany(ids) {
      if (ids.length === 0) return [];
      const found = await rows
        .find({ _id: { $in: [...ids] } })
        .select(hidden)
        .lean<ProfessionalRow[]>();
      return found.map(toProfessional);
    },

    async list(filter) {
      const where = whereOf(filter);
      const { page } = filter.query;
      const [found, total] = await Promise.all([
        rows
          .find(where)
          .sort({ sortName: 1 })
          .skip((page - 1) * filter.pageSize)
          .limit(filter.pageSize)
          .select(hidden)
          .lean<ProfessionalRow[]>(),
        rows.countDocuments(where),
      ]);
      return { rows: found.map(toProfessional), total };
    },

    async listWhoDo(kinds) {
      const found = await rows
        .find({ state: 'active', kinds: { $in: [...kinds] } } as QueryFilter<ProfessionalRow>)
        .sort({ sortName: 1 })
        .limit(500)
        .select(hidden)
        .lean<ProfessionalRow[]>();
      return found.map(toProfessional);
    },

    async listNames() {
      const found = await rows
        .find({ state: 'active' })
        .sort({ sortName: 1 })
        .limit(1_000)
        .select({ name: 1 })
        .lean();
      return found.map(({ _id, name }) => ({ id: _id, name }));
    },

    async insert(id, detailsId, fields, { event, now }) {
      await rows.create({
        _id: id,
        detailsId,
        ...keptFields(fields),
        state: 'active',
        version: 1,
        ...firstEvents(now, [event]),
      });
    },

    change: (id, version, fields, written) =>
      write({ _id: id, version }, keptFields(fields), written),

    move: (id, version, { from, to }, written) =>
      write({ _id: id, version, state: from }, { state: to }, written),
  };
}

function whereOf({ query, expiringBy }: ProfessionalFilter): QueryFilter<ProfessionalRow> {
  const { kind, nation, mode, expiring, state, words } = query;
  return {
    state,
    ...(kind && { kinds: kind }),
    ...(nation && { nations: nation }),
    ...(mode && { modes: mode }),
    ...(expiring && { firstExpiry: { $lte: expiringBy, $gt: '' } }),
    ...(words && {
      words: { $all: searchWords(words).map((word) => new RegExp(`^${word}`)) },
    }),
  };
}

const keptFields = (fields: Fields) => ({
  ...fields,
  sortName: sortNameOf(fields.name),
  words: searchWords(fields.name),
  firstExpiry: firstExpiry(fields.registrations) ?? '',
});

function toProfessional({
  _id: id,
  sortName: _sortName,
  words: _words,
  firstExpiry: _firstExpiry,
  pendingEvents: _events,
  relayAt: _relayAt,
  ...row
}: ProfessionalRow): KeptProfessional {
  return { id, ...row };
}

type ProfessionalRow = Omit<KeptProfessional, 'id'> &
  PendingEventsRow & { _id: string; sortName: string; words: string[]; firstExpiry: string };

const hidden = { pendingEvents: 0, relayAt: 0 } as const;
const text = { type: String, required: true } as const;
const words = { type: String, default: '' } as const;
const list = { type: [String], required: true } as const;

const professionalSchema = pendingEventsIndex(
  new Schema<ProfessionalRow>(
    {
      _id: text,
      detailsId: text,
      name: text,
      sortName: text,
      words: list,
      pronouns: words,
      kinds: list,
      languages: list,
      modes: list,
      registrations: { type: [{ type: Schema.Types.Mixed }], required: true },
      firstExpiry: words,
      dbsSeenOn: { type: String, default: null },
      insuranceValidTo: { type: String, default: null },
      district: words,
      nations: list,
      domains: list,
      notDomains: list,
      availability: words,
      terms: { type: Schema.Types.Mixed, required: true },
      preferredCoworkers: list,
      agencyId: { type: String, default: null },
      locale: { ...text, enum: localeIds },
      contactMethod: text,
      state: { ...text, enum: professionalStates },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ state: 1, sortName: 1 })
  .index({ state: 1, kinds: 1, sortName: 1 })
  .index({ state: 1, words: 1 })
  .index({ state: 1, firstExpiry: 1 });
