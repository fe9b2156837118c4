import { type Connection, Schema } from 'mongoose';
import type { EqualityTable } from '#shared/equality-monitoring.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { ReleaseStore, StoredRelease } from './ports.ts';
import type { KeyedCounts } from './rules.ts';

const collection = 'equality-releases';

/** Released figures by period; the true counts and people's words behind them stand sealed. */
export function createReleaseStore(connection: Connection, cipher: Cipher): ReleaseStore {
  const releases = modelOf<ReleaseRow>(connection, collection, releaseSchema);
  const place = (id: string, field: string) => ({ collection, id, field });
  const seal = (id: string, field: string, value: unknown): string =>
    cipher.seal(JSON.stringify(value), place(id, field));
  const open = (id: string, field: string, sealed: string): unknown =>
    JSON.parse(cipher.open(sealed, place(id, field)));

  function toRelease({ _id, counts, comments, ...row }: ReleaseRow): StoredRelease {
    const { pendingEvents: _events, relayAt: _relayAt, ...shown } = row;
    return {
      ...shown,
      period: _id,
      counts: open(_id, 'counts', counts) as KeyedCounts,
      comments: comments === undefined ? null : (open(_id, 'comments', comments) as string[]),
    };
  }

  return {
    async find(period) {
      const row = await releases.findById(period).lean<ReleaseRow>();
      return row && toRelease(row);
    },

    async list() {
      const rows = await releases.find().sort({ _id: 1 }).lean<ReleaseRow[]>();
      return rows.map(toRelease);
    },

    async save({ period, counts, comments, ...release }, { by, requestId }, now) {
      const event = newEvent('equality-figures.released', {}, by, requestId);
      const row = {
        ...release,
        counts: seal(period, 'counts', counts),
        ...(comments !== null && { comments: seal(period, 'comments', comments) }),
      };
      if (release.version > 1) {
        const { $push, $set } = recordEvents(now, [event]);
        const saved = await releases.updateOne(
          { _id: period, version: release.version - 1 },
          {
            $set: { ...row, ...$set },
            $push,
            ...(comments === null && { $unset: { comments: '' } }),
          },
        );
        return saved.matchedCount === 1;
      }
      return isInserted(releases.create({ _id: period, ...row, ...firstEvents(now, [event]) }));
    },

    async forgetComments(before, now) {
      const event = newEvent('equality-comments.retired', {}, { kind: 'system' });
      const { $push, $set } = recordEvents(now, [event]);
      const done = await releases.updateMany(
        { releasedOn: { $lt: before }, comments: { $exists: true } },
        { $unset: { comments: '' }, $push, $set },
      );
      return done.modifiedCount;
    },
  };
}

interface ReleaseRow
  extends PendingEventsRow, Omit<StoredRelease, 'period' | 'counts' | 'comments'> {
  _id: string;
  tables: EqualityTable[];
  counts: string;
  comments?: string;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const releaseSchema = pendingEventsIndex(
  new Schema<ReleaseRow>(
    {
      _id: text,
      detail: text,
      releasedOn: text,
      threshold: number,
      roundTo: number,
      tables: { type: Schema.Types.Mixed, required: true },
      counts: text,
      comments: { type: String },
      version: number,
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
).index({ releasedOn: 1 });
