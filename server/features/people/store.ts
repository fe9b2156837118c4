import type { Connection, QueryFilter } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { newId } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents, newEvent, recordEvents } from '#server/platform/relay.ts';
import type { By, Person, PersonStore } from './ports.ts';
import { foldWord, roleCodes, searchWords } from './rules.ts';
import { personSchema, type PersonRow } from './schema.ts';

const pageSize = 50;
const triesAllowed = 10;
const triesMinutes = 15;

/** People in the collection `people`; secrets of their apps are enciphered. */
export function createPersonStore({
  connection,
  cipher,
  clock,
}: {
  connection: Connection;
  cipher: Cipher;
  clock: { now(): Date };
}): PersonStore {
  const people = modelOf<PersonRow>(connection, 'people', personSchema);
  const placeOf = (id: string) => ({ collection: 'people', id, field: 'code.secret' });
  const event = (type: string, id: string, { actor, requestId }: By, codes?: string[]) =>
    newEvent(type, { person: id, ...(codes && { codes }) }, actor, requestId);

  /** One conditional write that proves somebody with a code: it resets the tries and records the event. */
  async function prove(
    filter: QueryFilter<PersonRow> & { _id: string },
    how: string,
    by: By,
    { $set, $pull }: { $set?: object; $pull?: object } = {},
  ): Promise<boolean> {
    const now = clock.now();
    const recorded = recordEvents(now, [event('person.signedIn', filter._id, by, [how])]);
    const proven = await people.updateOne(
      { ...filter, state: 'active' },
      {
        $set: { ...recorded.$set, codeTries: { count: 0, until: now }, ...$set },
        $push: recorded.$push,
        ...($pull && { $pull }),
      },
    );
    return proven.matchedCount === 1;
  }

  return {
    async insert({ passwordHash, ...person }, by) {
      const now = clock.now();
      const _id = newId();
      const type = person.state === 'active' ? 'person.added' : 'person.invited';
      const row: PersonRow = {
        ...person,
        _id,
        words: searchWords(person),
        ...(passwordHash !== null && { passwordHash }),
        codeTries: { count: 0, until: now },
        recoveryCodes: [],
        version: 1,
        ...firstEvents(now, [event(type, _id, by, roleCodes(person.roles))]),
      };
      try {
        await people.create(row);
        return toPerson(row);
      } catch (error) {
        if (isDuplicateKey(error)?.keys.includes('email')) return null;
        throw error;
      }
    },

    async find(id) {
      const row = await people.findById(id).select(shown).lean<PersonRow>();
      return row && toPerson(row);
    },

    async findNames(ids) {
      const rows = await people
        .find({ _id: { $in: ids } })
        .select({ name: 1 })
        .lean<Pick<PersonRow, '_id' | 'name'>[]>();
      return new Map(rows.map(({ _id, name }) => [_id, name]));
    },

    async findCredentials(email) {
      const row = await people
        .findOne({ email, state: 'active' })
        .select({ ...shown, passwordHash: 1 })
        .lean<PersonRow>();
      if (!row?.passwordHash) return null;
      return { person: toPerson(row), passwordHash: row.passwordHash };
    },

    async findByOpenId({ issuer, subject }) {
      const row = await people
        .findOne({ 'openId.issuer': issuer, 'openId.subject': subject, state: 'active' })
        .select(shown)
        .lean<PersonRow>();
      return row && toPerson(row);
    },

    async list({ page, search }) {
      const begins = `^${foldWord(search).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
      const filter: QueryFilter<PersonRow> = search ? { words: { $regex: begins } } : {};
      const total = await people.countDocuments(filter);
      const rows = await people
        .find(filter)
        .select(shown)
        .sort({ state: 1, name: 1 })
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .lean<PersonRow[]>();
      return { rows: rows.map(toPerson), page, pageSize, total };
    },

    async move({ id, state, version }, change, by) {
      const { $set, $push } = recordEvents(clock.now(), [
        event(change.event, id, by, change.codes),
      ]);
      const { state: to, roles, passwordHash, openId, disarm } = change;
      const moving = people.updateOne(
        { _id: id, state, version },
        {
          $set: {
            ...$set,
            state: to,
            ...(roles && { roles }),
            ...(passwordHash && { passwordHash }),
            ...(openId && { openId }),
            ...(disarm && { recoveryCodes: [] }),
          },
          ...(disarm && { $unset: { passwordHash: '', openId: '', code: '' } }),
          $push,
          $inc: { version: 1 },
        },
      );
      try {
        return (await moving).matchedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)?.keys.includes('openId.subject')) return false;
        throw error;
      }
    },

    async prepareCode(id, secret) {
      const prepared = await people.updateOne(
        { _id: id, state: 'active', 'code.confirmedAt': { $exists: false } },
        { $set: { code: { secret: cipher.seal(secret, placeOf(id)), lastStep: 0 } } },
      );
      return prepared.matchedCount === 1;
    },

    async codeSecret(id, standing) {
      const row = await people
        .findOne({ _id: id, 'code.confirmedAt': { $exists: standing === 'confirmed' } })
        .select({ code: 1 })
        .lean<PersonRow>();
      return row?.code ? cipher.open(row.code.secret, placeOf(id)) : null;
    },

    async confirmCode(id, step, recoveryCodes, by) {
      const hashes = recoveryCodes.map((code) => cipher.blindIndex(`${id}/${code}`, recovery));
      return prove(
        { _id: id, 'code.secret': { $exists: true }, 'code.confirmedAt': { $exists: false } },
        'enrolment',
        by,
        {
          $set: {
            'code.confirmedAt': clock.now(),
            'code.lastStep': step,
            recoveryCodes: hashes,
          },
        },
      );
    },

    async spendCodeTry(id) {
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

    useCodeStep: (id, step, by) =>
      prove(
        { _id: id, 'code.confirmedAt': { $exists: true }, 'code.lastStep': { $lt: step } },
        'code',
        by,
        { $set: { 'code.lastStep': step } },
      ),

    useRecoveryCode(id, recoveryCode, by) {
      const held = { $in: cipher.blindIndexes(`${id}/${recoveryCode}`, recovery) };
      return prove({ _id: id, recoveryCodes: held }, 'recovery-code', by, {
        $pull: { recoveryCodes: held },
      });
    },

    async record(id, type, by) {
      await people.updateOne({ _id: id }, recordEvents(clock.now(), [event(type, id, by)]));
    },

    async recordSignIn(id, how, by) {
      await prove({ _id: id }, how, by);
    },
  };
}

const recovery = 'recovery-code';

/** What is read of a person; never their password, their secret or their recovery codes. */
const shown = {
  name: 1,
  email: 1,
  locale: 1,
  state: 1,
  roles: 1,
  'code.confirmedAt': 1,
  version: 1,
} as const;

function toPerson({ _id, name, email, locale, state, roles, code, version }: PersonRow): Person {
  const hasCode = code?.confirmedAt !== undefined;
  return { id: _id, name, email, locale, state, roles, hasCode, version };
}
