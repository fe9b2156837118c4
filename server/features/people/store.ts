import type { Connection, QueryFilter } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { newId } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents, newEvent, recordEvents } from '#server/platform/relay.ts';
import type { By, Person, PersonStore } from './ports.ts';
import { createProofStore } from './proof-store.ts';
import { foldWord, roleCodes, searchWords } from './rules.ts';
import { personSchema, type PersonRow } from './schema.ts';

const pageSize = 50;

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
  const event = (type: string, id: string, { actor, requestId }: By, codes?: string[]) =>
    newEvent(type, { person: id, ...(codes && { codes }) }, actor, requestId);

  return {
    ...createProofStore({ people, cipher, clock }),

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
      const row = await people.findOne({ email, state: 'active' }).select(shown).lean<PersonRow>();
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
          ...(disarm && { $unset: { passwordHash: '', openId: '', code: '', nextSecret: '' } }),
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

    async record(id, type, by) {
      await people.updateOne({ _id: id }, recordEvents(clock.now(), [event(type, id, by)]));
    },
  };
}

/** What is read of a person; of what they sign in with no more is told than that it is there. */
const shown = {
  name: 1,
  email: 1,
  locale: 1,
  state: 1,
  roles: 1,
  passwordHash: 1,
  'openId.issuer': 1,
  'code.confirmedAt': 1,
  recoveryCodes: 1,
  version: 1,
} as const;

function toPerson({ _id, code, passwordHash, openId, recoveryCodes, ...row }: PersonRow): Person {
  const { name, email, locale, state, roles, version } = row;
  return {
    id: _id,
    name,
    email,
    locale,
    state,
    roles,
    version,
    hasCode: code?.confirmedAt !== undefined,
    hasPassword: passwordHash !== undefined,
    hasOpenId: openId !== undefined,
    recoveryCodes: recoveryCodes.length,
  };
}
