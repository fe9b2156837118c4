import type { Connection } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents, recordEvents } from '#server/platform/relay.ts';
import type { AccessStore, PlainAccess, StoredAccess } from './ports.ts';
import { type AccessRow, accessSchema, type TotalsRow, totalsSchema } from './schema.ts';

const collection = 'access-requests';

/** Access requests under pseudonymous ids, their words enciphered field by field. */
export function createAccessStore(connection: Connection, cipher: Cipher): AccessStore {
  const requests = modelOf<AccessRow>(connection, collection, accessSchema);
  const totals = modelOf<TotalsRow>(connection, 'access-totals', totalsSchema);

  const seal = (id: string, field: string, value: unknown): string =>
    cipher.seal(JSON.stringify(value), { collection, id, field });
  const open = <Value>(id: string, field: string, sealed: string): Value =>
    JSON.parse(cipher.open(sealed, { collection, id, field })) as Value;

  function fieldsOf(request: StoredAccess) {
    const { id, holdSince, shareSince, needs, anythingElse, contactMe } = request;
    const { eventId, keepProfile, source, deleteAfter, foodUntil } = request;
    return {
      eventId,
      holdSince,
      ...(shareSince && { shareSince }),
      needs: needs.map(({ answers, ...need }) => ({
        ...need,
        ...(Object.keys(answers).length > 0 && {
          answers: seal(id, `needs/${need.id}`, answers),
        }),
      })),
      ...(anythingElse && { anythingElse: seal(id, 'anythingElse', anythingElse) }),
      ...(contactMe && { contactMe: seal(id, 'contactMe', contactMe) }),
      keepProfile,
      source,
      deleteAfter,
      ...(foodUntil && { foodUntil }),
    };
  }

  function opened({ _id: id, ...row }: AccessRow): StoredAccess {
    return {
      id,
      eventId: row.eventId,
      holdSince: row.holdSince ?? new Date(0),
      shareSince: row.shareSince ?? null,
      needs: row.needs.map((need) => ({
        ...need,
        answers: need.answers === undefined ? {} : open(id, `needs/${need.id}`, need.answers),
      })),
      anythingElse:
        row.anythingElse === undefined ? null : open(id, 'anythingElse', row.anythingElse),
      contactMe: row.contactMe === undefined ? null : open(id, 'contactMe', row.contactMe),
      keepProfile: row.keepProfile,
      source: row.source,
      deleteAfter: row.deleteAfter,
      foodUntil: row.foodUntil ?? null,
      version: row.version,
    };
  }

  return {
    async find(id) {
      const row = await requests.findOne({ _id: id, buried: { $ne: true } }).lean<AccessRow>();
      return row && opened(row);
    },

    async listPlain(ids) {
      const rows = await requests
        .find({ _id: { $in: ids }, buried: { $ne: true } })
        .select({ eventId: 1, keepProfile: 1, 'needs.id': 1, 'needs.code': 1, 'needs.state': 1 })
        .lean<AccessRow[]>();
      return rows.map(({ _id, eventId, needs, keepProfile }): PlainAccess => ({
        id: _id,
        eventId,
        needs,
        keepProfile,
      }));
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

    async setNeedState({ id, needId, from, version }, to, events, now) {
      const recorded = recordEvents(now, events);
      const moved = await requests.updateOne(
        { _id: id, version, needs: { $elemMatch: { id: needId, state: from } } },
        {
          $set: { 'needs.$.state': to, ...recorded.$set },
          $push: recorded.$push,
          $inc: { version: 1 },
        },
      );
      return moved.matchedCount === 1;
    },

    async lookAgain(id, { from, to, eventVersion }, events, now) {
      const recorded = recordEvents(now, events);
      await requests.updateOne(
        {
          _id: id,
          buried: { $ne: true },
          'needs.state': { $in: from },
          $or: [{ lookedFor: { $exists: false } }, { lookedFor: { $lt: eventVersion } }],
        },
        {
          $set: { 'needs.$[need].state': to, lookedFor: eventVersion, ...recorded.$set },
          $push: recorded.$push,
          $inc: { version: 1 },
        },
        { arrayFilters: [{ 'need.state': { $in: from } }] },
      );
    },

    async keepUntil(ids, dates) {
      await requests.updateMany({ _id: { $in: ids }, buried: { $ne: true } }, { $set: dates });
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
        await requests.updateOne(
          { _id, foodUntil: { $lte: now } },
          {
            $pull: { needs: { code: { $in: codes } } },
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
        .select({ 'needs.code': 1, 'needs.state': 1 })
        .lean<AccessRow[]>();
      const codes: Record<string, number> = {};
      for (const { needs } of rows)
        for (const { code, state } of needs)
          if (state !== 'withdrawn') codes[code] = (codes[code] ?? 0) + 1;
      await totals.updateOne(
        { _id: eventId },
        { $setOnInsert: { people: rows.length, codes, at: now } },
        { upsert: true },
      );
    },
  };
}
