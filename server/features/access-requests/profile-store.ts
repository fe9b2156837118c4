import type { Connection } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf } from '#server/platform/mongo.ts';
import type { ProfileNeed, ProfileStore, Who } from './ports.ts';
import { profileUntil } from './rules.ts';
import { type ProfileRow, profileSchema } from './schema.ts';

const collection = 'access-profiles';

/** Needs that people asked us to keep, found by a blind index of address and name; both are sealed. */
export function createProfileStore(connection: Connection, cipher: Cipher): ProfileStore {
  const profiles = modelOf<ProfileRow>(connection, collection, profileSchema);
  const idsOf = (who: Who): string[] => cipher.blindIndexes(textOf(who), collection);

  return {
    async keep(who, needs, now) {
      const sealed = sealedFor(cipher, textOf(who), JSON.stringify(needs));
      await profiles.updateOne(
        { _id: sealed._id },
        { $set: { ...sealed, keptAt: now, until: profileUntil(now) } },
        { upsert: true },
      );
    },
    async find(who, now) {
      const row = await profiles
        .findOne({ _id: { $in: idsOf(who) }, until: { $gt: now } })
        .sort({ keptAt: -1 })
        .lean<ProfileRow>();
      if (!row) return null;
      const place = { collection, id: row._id, field: 'needs' };
      const needs = JSON.parse(cipher.open(row.needs, place)) as ProfileNeed[];
      return { needs, keptAt: row.keptAt };
    },
    async remove(who) {
      await profiles.deleteMany({ _id: { $in: idsOf(who) } });
    },
    async removeOverdue(now) {
      return (await profiles.deleteMany({ until: { $lte: now } })).deletedCount;
    },
  };
}

/**
 * Moves the profiles that are found by an older key to where the current one finds them. It may run beside the
 * site, be stopped and be repeated: what was kept or taken away meanwhile stays so. Answers how many it moved.
 */
export async function renewProfiles(connection: Connection, cipher: Cipher): Promise<number> {
  const profiles = modelOf<ProfileRow>(connection, collection, profileSchema);
  let count = 0;
  for await (const old of profiles.find().lean<ProfileRow>().cursor()) {
    const openField = (field: 'who' | 'needs'): string =>
      cipher.open(old[field], { collection, id: old._id, field });
    const fresh = sealedFor(cipher, openField('who'), openField('needs'));
    if (fresh._id === old._id) continue;
    const { upsertedCount } = await profiles.updateOne(
      { _id: fresh._id },
      { $setOnInsert: { ...fresh, keptAt: old.keptAt, until: old.until } },
      { upsert: true },
    );
    const { deletedCount } = await profiles.deleteOne({ _id: old._id });
    // Taken away in between by its person: then it is not to come back.
    if (deletedCount === 0 && upsertedCount === 1) await profiles.deleteOne(fresh);
    count += deletedCount;
  }
  return count;
}

const textOf = ({ address, name }: Who): string =>
  JSON.stringify([address.toLowerCase(), name.normalize('NFKC').trim().toLowerCase()]);

function sealedFor(cipher: Cipher, who: string, needs: string) {
  const id = cipher.blindIndex(who, collection);
  return {
    _id: id,
    who: cipher.seal(who, { collection, id, field: 'who' }),
    needs: cipher.seal(needs, { collection, id, field: 'needs' }),
  };
}
