import type { Model, QueryFilter } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { newEvent, recordEvents } from '#server/platform/relay.ts';
import type { AppOrder, By, ProofEvent, ProofStore, ProvedBy } from './ports.ts';
import type { PersonRow } from './schema.ts';

const triesAllowed = 10;
const triesMinutes = 15;

/** What people prove who they are with, in their own record; secrets of apps are enciphered. */
export function createProofStore({
  people,
  cipher,
  clock,
}: {
  people: Model<PersonRow>;
  cipher: Cipher;
  clock: { now(): Date };
}): ProofStore {
  const recorded = (id: string, type: string, { actor, requestId }: By, codes?: string[]) =>
    recordEvents(clock.now(), [
      newEvent(type, { person: id, ...(codes && { codes }) }, actor, requestId),
    ]);

  /** One conditional write that proves somebody: it resets the tries and records the event. */
  async function prove(
    filter: QueryFilter<PersonRow> & { _id: string },
    [event, how]: readonly [ProofEvent, ProvedBy],
    by: By,
    { $set, ...change }: { $set?: object; $pull?: object; $unset?: object } = {},
  ): Promise<boolean> {
    const events = recorded(filter._id, event, by, [how]);
    const codeTries = { count: 0, until: clock.now() };
    const proven = await people.updateOne(
      { ...filter, state: 'active' },
      { $set: { ...events.$set, codeTries, ...$set }, $push: events.$push, ...change },
    );
    return proven.matchedCount === 1;
  }

  async function prepared(id: string, order: AppOrder) {
    const row = await people
      .findOne({ _id: id, nextSecret: { $exists: true }, ...unlessLate(order) })
      .select({ nextSecret: 1 })
      .lean<PersonRow>();
    const sealed = row?.nextSecret;
    return sealed === undefined ? null : { sealed, secret: cipher.open(sealed, nextOf(id)) };
  }

  return {
    async prepareApp(id, secret, order) {
      const kept = await people.updateOne(
        { _id: id, state: 'active', ...unlessLate(order) },
        { $set: { nextSecret: cipher.seal(secret, nextOf(id)) } },
      );
      return kept.matchedCount === 1;
    },

    preparedSecret: async (id, order) => (await prepared(id, order))?.secret ?? null,

    async appSecret(id) {
      const row = await people
        .findOne({ _id: id, ...hasApp })
        .select({ code: 1 })
        .lean<PersonRow>();
      return row?.code ? cipher.open(row.code.secret, appOf(id)) : null;
    },

    async confirmApp(id, { secret, order, step, recoveryCodes }, by) {
      const next = await prepared(id, order);
      if (next?.secret !== secret) return false;
      const code = {
        secret: cipher.seal(secret, appOf(id)),
        confirmedAt: clock.now(),
        lastStep: step,
      };
      return prove(
        { _id: id, nextSecret: next.sealed, ...unlessLate(order) },
        ['person.signedIn', order === 'first' ? 'enrolment' : 'new-app'],
        by,
        { $set: { code, recoveryCodes }, $unset: { nextSecret: '' } },
      );
    },

    async spendTry(id) {
      const now = clock.now();
      const until = new Date(now.getTime() + triesMinutes * 60_000);
      await people.updateOne(
        { _id: id, 'codeTries.until': { $lte: now } },
        { $set: { codeTries: { count: 0, until } } },
      );
      const spent = await people.updateOne(
        { _id: id, 'codeTries.count': { $lt: triesAllowed } },
        { $inc: { 'codeTries.count': 1 } },
      );
      return spent.matchedCount === 1;
    },

    useCodeStep: (id, step, event, by) =>
      prove({ _id: id, ...hasApp, 'code.lastStep': { $lt: step } }, [event, 'code'], by, {
        $set: { 'code.lastStep': step },
      }),

    useRecoveryCode: (id, recoveryCode, event, by) =>
      prove({ _id: id, recoveryCodes: recoveryCode }, [event, 'recovery-code'], by, {
        $pull: { recoveryCodes: recoveryCode },
      }),

    async recordProof(id, how, event, by) {
      await prove({ _id: id }, [event, how], by);
    },

    async findPasswordHash(id) {
      const row = await people.findById(id).select({ passwordHash: 1 }).lean<PersonRow>();
      return row?.passwordHash ?? null;
    },

    async setPassword(id, passwordHash, by) {
      const { $set, $push } = recorded(id, 'person.passwordSet', by);
      const set = await people.updateOne(
        { _id: id, state: 'active' },
        { $set: { ...$set, passwordHash }, $push },
      );
      return set.matchedCount === 1;
    },

    async setRecoveryCodes(id, recoveryCodes, by) {
      const { $set, $push } = recorded(id, 'person.recoveryCodesMade', by);
      const set = await people.updateOne(
        { _id: id, state: 'active', ...hasApp },
        { $set: { ...$set, recoveryCodes }, $push },
      );
      return set.matchedCount === 1;
    },
  };
}

const hasApp = { 'code.confirmedAt': { $exists: true } } as const;

/** Whoever has an app was signed in by it: a password alone does not set up a first one again. */
const unlessLate = (order: AppOrder) =>
  order === 'first' ? { 'code.confirmedAt': { $exists: false } } : {};

const appOf = (id: string) => ({ collection: 'people', id, field: 'code.secret' });
const nextOf = (id: string) => ({ collection: 'people', id, field: 'nextSecret' });
