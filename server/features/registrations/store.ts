import type { Connection, QueryFilter } from 'mongoose';
import { standingStates } from '#shared/registrations.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { newReference } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents } from '#server/platform/relay.ts';
import { liveKeysOf } from './live-keys-store.ts';
import type { RegistrationStore, StoredRegistration } from './ports.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';
import { filterOf, found, updateOf } from './change-store.ts';

/** Registrations as records: each change is one conditional write with its events. */
export function createRegistrationStore(connection: Connection, cipher: Cipher): RegistrationStore {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);

  return {
    liveKeysOf: (people, contact) => liveKeysOf(cipher, people, contact),

    async insert(registration, now) {
      for (;;) {
        const whole = { ...registration, version: 1, createdAt: now };
        try {
          await registrations.collection.insertOne(rowOf(whole, now) as never);
          return whole;
        } catch (error) {
          if (!isDuplicateKey(error)?.keys.includes('reference')) throw error;
          registration = { ...registration, reference: newReference() };
        }
      }
    },

    async insertOnce(registration, now) {
      try {
        const whole = { ...registration, version: 1, createdAt: now };
        await registrations.collection.insertOne(rowOf(whole, now) as never);
      } catch (error) {
        if (!isDuplicateKey(error)?.keys.includes('_id')) throw error;
      }
    },

    async change(standing, change, now) {
      try {
        // Every value here is ours and typed; casting them again would cost more than the write.
        const done = await registrations.collection.updateOne(
          filterOf(standing) as never,
          updateOf(change, now),
        );
        return done.matchedCount === 1 ? 'done' : 'refused';
      } catch (error) {
        if (isDuplicateKey(error)?.keys.includes('liveKeys')) return 'duplicate';
        throw error;
      }
    },

    async find(id) {
      const row = await registrations.findById(id).select(inside).lean<RegistrationRow>();
      return row && toRegistration(row);
    },

    async findLive(eventId, liveKeys) {
      const rows = await registrations
        .find({ eventId, liveKeys: { $in: liveKeys } })
        .select(inside)
        .lean<RegistrationRow[]>();
      return rows.map(toRegistration);
    },

    async listWaiting(eventId, from, limit) {
      const rows = await registrations
        .find({
          eventId,
          'waiting.no': { $gte: from },
          waiting: { $exists: true },
          state: 'waiting',
        })
        .sort({ 'waiting.no': 1 })
        .limit(limit)
        .select(inside)
        .lean<RegistrationRow[]>();
      return rows.map(toRegistration);
    },

    countWaitingBefore: (eventId, no) =>
      registrations.countDocuments({
        eventId,
        'waiting.no': { $lt: no },
        waiting: { $exists: true },
        state: 'waiting',
      }),

    async listOfEvent(eventId, those, limit) {
      const rows = await registrations
        .find(ofEvent(eventId, those))
        .sort({ createdAt: 1 })
        .limit(limit)
        .select({ createdAt: 1 })
        .lean<RegistrationRow[]>();
      return rows.map(({ _id, createdAt }) => ({ id: _id, createdAt }));
    },

    countWaitingFor: (eventId, pool) =>
      registrations.countDocuments({
        eventId,
        'people.pool': pool,
        state: { $in: ['waiting', 'offered'] },
      }),

    countStanding: (eventId) =>
      registrations.countDocuments({
        eventId,
        state: { $in: standingStates },
      }),

    async listOverdue(now, limit) {
      const overdue = { $lte: now };
      const found = await Promise.all(
        [
          { until: overdue },
          { 'offering.until': overdue, offering: { $exists: true } },
          { 'changing.until': overdue, changing: { $exists: true } },
        ].map((filter) =>
          registrations.find(filter).limit(limit).select(inside).lean<RegistrationRow[]>(),
        ),
      );
      return [...new Map(found.flat().map((row) => [row._id, row])).values()].map(toRegistration);
    },

    async listEnded(before, limit) {
      const rows = await registrations
        .find({ 'ended.at': { $lte: before }, ended: { $exists: true } })
        .limit(limit)
        .select({ ended: 1, eventId: 1 })
        .lean<RegistrationRow[]>();
      return rows.map(({ _id, eventId, ended = [] }) => ({
        id: _id,
        eventId,
        ended: ended.filter(({ at }) => at <= before),
      }));
    },

    async forgetEnded(id, before) {
      await registrations.updateOne({ _id: id }, {
        $pull: { ended: { at: { $lte: before } } },
      } as never);
      await registrations.updateOne({ _id: id, ended: { $size: 0 } }, { $unset: { ended: '' } });
    },

    async forgetFormer(id, by) {
      await registrations.updateOne({ _id: id }, {
        $pull: { former: { at: { $lte: by } } },
      } as never);
    },
  };
}

type Those = Parameters<RegistrationStore['listOfEvent']>[1];

/** The filter of what an event's change is about; exported so that a test can hold it to its index. */
export function ofEvent(
  eventId: string,
  { states, since, notToldOf, inSessions }: Those,
): QueryFilter<RegistrationRow> {
  const untold = [{ toldOf: { $exists: false } }, { toldOf: { $lt: notToldOf } }];
  return {
    eventId,
    createdAt: { $gte: since },
    state: { $in: states },
    ...(notToldOf !== undefined && { $or: untold }),
    ...(inSessions && { 'people.sessions': { $in: inSessions } }),
  } as QueryFilter<RegistrationRow>;
}

/** What only the store and the relay look at. */
const inside = {
  pendingEvents: 0,
  relayAt: 0,
  liveKeys: 0,
  search: 0,
  sortName: 0,
  ended: 0,
} as const;

const optional = [
  'until',
  'holdLimit',
  'consentBy',
  'waiting',
  'offering',
  'changing',
  'lapsed',
] as const;

/** A registration as it is first written. */
export function rowOf({ id, ...registration }: StoredRegistration, now: Date): object {
  const row: Record<string, unknown> = { _id: id, ...registration, ...found(registration) };
  for (const field of optional) if (row[field] === null) delete row[field];
  return { ...row, pendingEvents: firstEvents(now, []).pendingEvents };
}

export function toRegistration({ _id, ...row }: RegistrationRow): StoredRegistration {
  const { until, holdLimit, consentBy, waiting, offering, changing, lapsed, ...always } = row;
  return {
    ...always,
    id: _id,
    until: until ?? null,
    holdLimit: holdLimit ?? null,
    consentBy: consentBy ?? null,
    waiting: waiting ?? null,
    offering: offering ?? null,
    changing: changing ?? null,
    lapsed: lapsed ?? null,
  };
}
