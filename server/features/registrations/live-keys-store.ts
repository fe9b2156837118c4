import type { Connection } from 'mongoose';
import type { Cipher } from '#server/platform/cipher.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { identitiesOf } from './identity.ts';
import type { StoredContact, StoredPerson } from './ports.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

const purpose = 'registrations/live';

/**
 * The blind stand-ins for the people of a registration, each live once at an event. They are made under every
 * key, so that while keys rotate the same person is met whichever key was current before.
 */
export function liveKeysOf(
  cipher: Pick<Cipher, 'blindIndexes'>,
  people: readonly StoredPerson[],
  contact: StoredContact,
): string[] {
  return identitiesOf(people, contact).flatMap((who) => cipher.blindIndexes(who, purpose));
}

/**
 * Makes the live keys that stand under an older key anew under the current one. It may run beside the site, be
 * stopped and be repeated: each registration is one write, only where it stands as read. Answers how many.
 */
export async function renewLiveKeys(connection: Connection, cipher: Cipher): Promise<number> {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);
  const rows = registrations
    .find({ liveKeys: { $exists: true } })
    .select({ people: 1, contact: 1, liveKeys: 1 })
    .lean<RegistrationRow>()
    .cursor();
  let count = 0;
  for await (const { _id, people, contact, liveKeys = [] } of rows) {
    const held = identitiesOf(people, contact)
      .map((who) => cipher.blindIndexes(who, purpose))
      .filter((keys) => keys.some((key) => liveKeys.includes(key)));
    const fresh = held.flatMap(([current = '']) => current);
    if (fresh.every((key) => liveKeys.includes(key))) continue;
    const { modifiedCount } = await registrations
      .updateOne({ _id, liveKeys }, { $set: { liveKeys: fresh } })
      .catch(unlessTaken);
    count += modifiedCount;
  }
  return count;
}

/** Somebody who was registered twice under two keys stays so: which of the two goes is for staff to say. */
function unlessTaken(error: unknown): { modifiedCount: number } {
  if (!isDuplicateKey(error)) throw error;
  return { modifiedCount: 0 };
}
