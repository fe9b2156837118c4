import type { Connection } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf } from '#server/platform/mongo.ts';
import type { ProfileNeed, ProfileStore, Who } from './ports.ts';
import { profileUntil } from './rules.ts';
import { type ProfileRow, profileSchema } from './schema.ts';

const collection = 'access-profiles';

/** Needs that people asked us to keep, found by a blind index of address and name, sealed as one. */
export function createProfileStore(connection: Connection, cipher: Cipher): ProfileStore {
  const profiles = modelOf<ProfileRow>(connection, collection, profileSchema);
  const textOf = ({ address, name }: Who): string =>
    JSON.stringify([address.toLowerCase(), name.normalize('NFKC').trim().toLowerCase()]);
  const idsOf = (who: Who): string[] => cipher.blindIndexes(textOf(who), collection);

  return {
    async keep(who, needs, now) {
      const id = cipher.blindIndex(textOf(who), collection);
      const sealed = cipher.seal(JSON.stringify(needs), { collection, id, field: 'needs' });
      await profiles.updateOne(
        { _id: id },
        { $set: { needs: sealed, keptAt: now, until: profileUntil(now) } },
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
