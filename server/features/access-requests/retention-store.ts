import type { Model } from 'mongoose';
import { recordEvents } from '#server/platform/relay.ts';
import { noOutcomes, outcomeOf } from './figures-rules.ts';
import type { AccessStore } from './ports.ts';
import { plainNeed } from './record-store.ts';
import type { AccessRow, TotalsRow } from './schema.ts';

type RetentionQueries = Pick<
  AccessStore,
  | 'keepUntil'
  | 'bury'
  | 'removeBuried'
  | 'listOverdue'
  | 'listOverdueFood'
  | 'forgetFood'
  | 'keepTotals'
>;

/** How long access requests are kept, and how what is past its time goes. */
export function createRetentionQueries(
  requests: Model<AccessRow>,
  totals: Model<TotalsRow>,
): RetentionQueries {
  return {
    async keepUntil(ids, dates, { dueOn, event }, now) {
      await requests.updateMany({ _id: { $in: ids }, buried: { $ne: true } }, { $set: dates });
      for (const _id of ids) {
        const recorded = recordEvents(now, [event()]);
        await requests.updateOne(
          { _id, buried: { $ne: true }, 'needs.state': 'draft' },
          {
            $set: {
              'needs.$[need].dueOn': dueOn,
              'needs.$[need].state': 'submitted',
              ...recorded.$set,
            },
            $push: recorded.$push,
            $inc: { version: 1 },
          },
          { arrayFilters: [{ 'need.state': 'draft' }] },
        );
      }
    },

    async bury(ids, event, now) {
      for (const _id of ids) {
        const recorded = recordEvents(now, [event()]);
        await requests.updateOne(
          { _id, buried: { $ne: true } },
          {
            $set: { needs: [], buried: true, ...recorded.$set },
            $unset: {
              holdSince: '',
              shareSince: '',
              anythingElse: '',
              contactMe: '',
              foodUntil: '',
              history: '',
            },
            $push: recorded.$push,
            $inc: { version: 1 },
          },
        );
      }
    },

    async removeBuried(id) {
      await requests.deleteOne({ _id: id, buried: true });
    },

    async listOverdue(now, limit) {
      const rows = await requests
        .find({ deleteAfter: { $lte: now }, buried: { $ne: true } })
        .sort({ deleteAfter: 1 })
        .limit(limit)
        .select({ eventId: 1 })
        .lean();
      return rows.map(({ _id, eventId }) => ({ id: _id, eventId }));
    },

    async listOverdueFood(codes, now, limit) {
      // Where no food is asked for there is nothing to take away, and nothing to record.
      await requests.updateMany(
        { foodUntil: { $lte: now }, 'needs.code': { $nin: codes } },
        { $unset: { foodUntil: '' } },
      );
      const rows = await requests
        .find({ foodUntil: { $lte: now } })
        .limit(limit)
        .select({ eventId: 1 })
        .lean();
      return rows.map(({ _id, eventId }) => ({ id: _id, eventId }));
    },

    async forgetFood(ids, codes, event, now) {
      for (const _id of ids) {
        const recorded = recordEvents(now, [event()]);
        const row = await requests.findById(_id).select({ needs: 1 }).lean<AccessRow>();
        const gone = row?.needs.flatMap(({ id, code }) => (codes.includes(code) ? [id] : []));
        await requests.updateOne(
          { _id, foodUntil: { $lte: now } },
          {
            $pull: {
              needs: { code: { $in: codes } },
              // What was said about them says what they were.
              history: { needId: { $in: gone ?? [] } },
            },
            $unset: { foodUntil: '' },
            $set: recorded.$set,
            $push: recorded.$push,
            $inc: { version: 1 },
          },
        );
      }
    },

    async keepTotals(eventId, now) {
      if (await totals.exists({ _id: eventId })) return;
      const rows = await requests
        .find({ eventId, buried: { $ne: true } })
        .select({ 'needs.code': 1, 'needs.state': 1, 'needs.outcome': 1, 'needs.worked': 1 })
        .lean<AccessRow[]>();
      const codes: Record<string, number> = {};
      const outcomes = noOutcomes();
      for (const { needs } of rows)
        for (const need of needs) {
          const outcome = outcomeOf(plainNeed(need));
          if (outcome === null) continue;
          codes[need.code] = (codes[need.code] ?? 0) + 1;
          outcomes[outcome] += 1;
        }
      await totals.updateOne(
        { _id: eventId },
        { $setOnInsert: { people: rows.length, codes, outcomes, at: now } },
        { upsert: true },
      );
    },
  };
}
