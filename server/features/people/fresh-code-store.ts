import { timingSafeEqual } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { FreshCodeStore, FreshSubject } from './ports.ts';

const asksAllowed = 5;
const triesAllowed = 5;
const minute = 60_000;

/** Codes by mail in the collection `fresh-codes`: one a holder, as a keyed hash, since six digits are soon tried. */
export function createFreshCodeStore({
  connection,
  cipher,
  clock,
}: {
  connection: Connection;
  cipher: Cipher;
  clock: { now(): Date };
}): FreshCodeStore {
  const rows = modelOf<FreshCodeRow>(connection, 'fresh-codes', freshCodeSchema);
  const hashes = (id: string, code: string) => cipher.blindIndexes(`${id}/${code}`, 'fresh-code');

  /** Makes the row, or starts its hour anew where the last one is over. */
  async function startHour(_id: string, subject: FreshSubject, now: Date): Promise<void> {
    const hour = { asks: 0, asksUntil: new Date(now.getTime() + 60 * minute) };
    const gone = new Date(now.getTime() + 1_440 * minute);
    try {
      await rows.updateOne(
        { _id, asksUntil: { $lte: now } },
        { $set: { ...hour, gone }, $setOnInsert: { ...subject, tries: 0, pendingEvents: [] } },
        { upsert: true },
      );
    } catch (error) {
      // It stands, and its hour still runs.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  return {
    async recordAsk(subject, requestId) {
      const now = clock.now();
      const _id = idOf(subject);
      await startHour(_id, subject, now);
      const asked = newEvent('fresh-code.asked', { ...subject }, { kind: 'visitor' }, requestId);
      const counted = await rows.updateOne(
        { _id, asks: { $lt: asksAllowed } },
        { $inc: { asks: 1 }, ...recordEvents(now, [asked]) },
      );
      return counted.matchedCount === 1;
    },

    find: (id) =>
      rows.findById(id).select({ _id: 0, registrationId: 1, personId: 1 }).lean<FreshCodeRow>(),

    async keep(subject, code) {
      const _id = idOf(subject);
      const until = new Date(clock.now().getTime() + 10 * minute);
      const [hash] = hashes(_id, code);
      await rows.updateOne({ _id }, { $set: { hash, until, tries: 0 } });
    },

    async use(subject, code) {
      const _id = idOf(subject);
      const tried = await rows
        .findOneAndUpdate(
          { _id, until: { $gt: clock.now() }, tries: { $lt: triesAllowed } },
          { $inc: { tries: 1 } },
        )
        .select({ hash: 1 })
        .lean<FreshCodeRow>();
      const hash = tried?.hash;
      if (!hash || !hashes(_id, code).some((typed) => areSame(typed, hash))) return false;
      const used = await rows.updateOne({ _id, hash }, { $unset: { hash: '', until: '' } });
      return used.matchedCount === 1;
    },
  };
}

const idOf = ({ registrationId, personId }: FreshSubject): string =>
  `${registrationId}.${personId ?? ''}`;

const areSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

interface FreshCodeRow extends PendingEventsRow {
  _id: string;
  registrationId: string;
  personId: string | null;
  /** Absent until the mail is written, and after the code was used. */
  hash?: string;
  until?: Date;
  tries: number;
  asks: number;
  asksUntil: Date;
  gone: Date;
}

const freshCodeSchema = pendingEventsIndex(
  new Schema<FreshCodeRow>(
    {
      _id: { type: String, required: true },
      registrationId: { type: String, required: true },
      personId: { type: String },
      hash: { type: String },
      until: { type: Date },
      tries: { type: Number, required: true },
      asks: { type: Number, required: true },
      asksUntil: { type: Date, required: true },
      gone: { type: Date, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
).index({ gone: 1 }, { expireAfterSeconds: 0 });
