import { type Connection, Schema } from 'mongoose';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { DiaryEntry, DiaryStore } from './ports.ts';

/**
 * The diaries of professionals: a document a person and month. A time is taken by one conditional write that finds nothing of
 * another booking in it, so that of two acceptances at once one wins. What spans the end of a month stands in both.
 */
export function createDiaryStore(connection: Connection): DiaryStore {
  const diaries = modelOf<DiaryRow>(connection, 'booking-diaries', diarySchema);

  async function claimMonth(
    _id: string,
    { bookingId, claimId, from, to }: DiaryEntry,
    until: Date,
  ): Promise<boolean> {
    await diaries
      .updateOne({ _id }, { $setOnInsert: { entries: [] } }, { upsert: true })
      .catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    const taken = { from: { $lt: to }, to: { $gt: from }, bookingId: { $ne: bookingId } };
    const claimed = await diaries.updateOne(
      {
        _id,
        'entries.claimId': { $ne: claimId },
        entries: { $not: { $elemMatch: taken } },
      } as never,
      { $push: { entries: { bookingId, claimId, from, to, until } } },
    );
    if (claimed.matchedCount === 1) return true;
    return (await diaries.countDocuments({ _id, 'entries.claimId': claimId })) === 1;
  }

  return {
    async claim(professionalId, entry, until) {
      for (const month of monthsOf(entry))
        if (!(await claimMonth(`${professionalId}:${month}`, entry, until))) return false;
      return true;
    },

    async settle(claimId) {
      await diaries.updateMany(
        { 'entries.claimId': claimId },
        { $set: { 'entries.$[own].until': null } },
        { arrayFilters: [{ 'own.claimId': claimId }] },
      );
    },

    async release(claimId) {
      await diaries.updateMany({ 'entries.claimId': claimId }, { $pull: { entries: { claimId } } });
    },

    async listOf(ids, from, to) {
      const months = monthsOf({ from, to });
      const keys = ids.flatMap((id) => months.map((month) => `${id}:${month}`));
      const rows = await diaries.find({ _id: { $in: keys } }).lean<DiaryRow[]>();
      const found = new Map<string, DiaryEntry[]>();
      for (const { _id, entries } of rows) {
        const id = _id.slice(0, _id.lastIndexOf(':'));
        const known = found.get(id) ?? [];
        const fresh = entries.filter(
          (entry) => !known.some(({ claimId }) => claimId === entry.claimId),
        );
        found.set(id, [...known, ...fresh]);
      }
      return found;
    },

    async listStray(now, limit) {
      const rows = await diaries
        .find({ 'entries.until': { $lt: now, $gt: new Date(0) } })
        .limit(limit)
        .lean<DiaryRow[]>();
      return rows.flatMap(({ entries }) =>
        entries.filter(({ until }) => until !== null && until < now),
      );
    },
  };
}

/** The months that a time touches, by UTC, as 2027-06. */
function monthsOf({ from, to }: { from: Date; to: Date }): string[] {
  const months: string[] = [];
  const at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  for (; at <= to; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(at.toISOString().slice(0, 7));
  return months;
}

interface DiaryRow {
  _id: string;
  entries: Array<DiaryEntry & { until: Date | null }>;
}

const text = { type: String, required: true } as const;
const date = { type: Date, required: true } as const;

const diarySchema = new Schema<DiaryRow>(
  {
    _id: text,
    entries: [
      { _id: false, bookingId: text, claimId: text, from: date, to: date, until: { type: Date } },
    ],
  },
  schemaOptions,
)
  .index({ 'entries.claimId': 1 })
  .index({ 'entries.until': 1 });
