import type { Connection } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents, recordEvents } from '#server/platform/relay.ts';
import type { AccessStore } from './ports.ts';
import { createAccessRecords } from './record-store.ts';
import { createRetentionQueries } from './retention-store.ts';
import { type AccessRow, accessSchema, type TotalsRow, totalsSchema } from './schema.ts';

const collection = 'access-requests';

/** Access requests under pseudonymous ids, their words enciphered field by field. */
export function createAccessStore(connection: Connection, cipher: Cipher): AccessStore {
  const requests = modelOf<AccessRow>(connection, collection, accessSchema);
  const totals = modelOf<TotalsRow>(connection, 'access-totals', totalsSchema);

  const { fieldsOf, opened, plain, sealedEntry } = createAccessRecords(cipher);

  return {
    async find(id) {
      const row = await requests.findOne({ _id: id, buried: { $ne: true } }).lean<AccessRow>();
      return row && opened(row);
    },

    async listPlain(ids) {
      const rows = await requests
        .find({ _id: { $in: ids }, buried: { $ne: true } })
        .select({ eventId: 1, keepProfile: 1, needs: 1, version: 1 })
        .lean<AccessRow[]>();
      return rows.map(plain);
    },

    async listOfEvent(eventId) {
      const rows = await requests.find({ eventId, buried: { $ne: true } }).lean<AccessRow[]>();
      return rows.map(opened);
    },

    async listIdsWithNeeds(eventId) {
      const rows = await requests
        .find({ eventId, needs: { $elemMatch: { state: { $ne: 'withdrawn' } } } })
        .select({ _id: 1 })
        .lean();
      return rows.map((row) => row._id);
    },

    async write(request, version, events, now) {
      const fields = fieldsOf(request);
      if (version === 0 || version === 'any') {
        const row = { _id: request.id, ...fields, version: 1, ...firstEvents(now, events) };
        try {
          await requests.collection.insertOne(row as never);
          return true;
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          if (version === 0) return false;
        }
      }
      const recorded = recordEvents(now, events);
      const gone = (['shareSince', 'anythingElse', 'contactMe'] as const).filter(
        (field) => fields[field] === undefined,
      );
      const written = await requests.updateOne(
        { _id: request.id, ...(version !== 'any' && { version }), buried: { $ne: true } },
        {
          $set: { ...fields, ...recorded.$set },
          $push: recorded.$push,
          $inc: { version: 1 },
          ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
        },
      );
      return written.matchedCount === 1;
    },

    async moveNeed({ id, needId, version }, entry, change, events, now) {
      const recorded = recordEvents(now, events);
      const moved = await requests.updateOne(
        {
          _id: id,
          ...(version !== 'any' && { version }),
          needs: { $elemMatch: { id: needId, state: entry.from } },
        },
        {
          $set: { ...under('needs.$', { ...change, state: entry.to }), ...recorded.$set },
          $push: { ...recorded.$push, history: sealedEntry(id, entry) },
          $inc: { version: 1 },
        },
      );
      return moved.matchedCount === 1;
    },

    async note({ id, needId, version }, change, events, now) {
      const recorded = recordEvents(now, events);
      const noted = await requests.updateOne(
        { _id: id, version, needs: { $elemMatch: { id: needId } } },
        {
          $set: { ...under('needs.$', change), ...recorded.$set },
          $push: recorded.$push,
          $inc: { version: 1 },
        },
      );
      return noted.matchedCount === 1;
    },

    async listToReview(eventIds, states) {
      const rows = await requests
        .find({
          eventId: { $in: [...eventIds] },
          needs: { $elemMatch: { state: { $in: [...states] } } },
          reviewAskedAt: { $exists: false },
        })
        .select({ _id: 1 })
        .lean();
      return rows.map((row) => row._id);
    },

    async askReview(id, event, now) {
      const recorded = recordEvents(now, [event]);
      await requests.updateOne(
        { _id: id, buried: { $ne: true }, reviewAskedAt: { $exists: false } },
        { $set: { reviewAskedAt: now, ...recorded.$set }, $push: recorded.$push },
      );
    },

    async lookAgain(id, { from, to, eventVersion, change }, events, now) {
      const recorded = recordEvents(now, events);
      await requests.updateOne(
        {
          _id: id,
          buried: { $ne: true },
          'needs.state': { $in: from },
          $or: [{ lookedFor: { $exists: false } }, { lookedFor: { $lt: eventVersion } }],
        },
        {
          $set: {
            ...under('needs.$[need]', { ...change, state: to }),
            lookedFor: eventVersion,
            ...recorded.$set,
          },
          $push: recorded.$push,
          $inc: { version: 1 },
        },
        { arrayFilters: [{ 'need.state': { $in: from } }] },
      );
    },

    ...createRetentionQueries(requests, totals),
  };
}

/** The fields of a change, each under the path of the need that it is made to. */
const under = (path: string, change: object) =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [`${path}.${name}`, value]));
