import type { Connection } from 'mongoose';
import type { Cipher } from './cipher.ts';

/** A field of a collection that holds sealed text, by its path; the text was sealed for that same path. */
export interface SealedField {
  collection: string;
  field: string;
}

/**
 * Seals again, under the current key, every text that stands under an older one. It may run beside the
 * site and be repeated. Answers how many it sealed. Throws where a text does not open under any key.
 */
export async function resealAll(
  { connection, cipher }: { connection: Connection; cipher: Cipher },
  fields: readonly SealedField[],
): Promise<number> {
  let count = 0;
  for (const { collection, field } of fields) {
    const rows = connection.collection<{ _id: string }>(collection);
    const held = rows.find({ [field]: { $exists: true } }).project<{ _id: string }>({ [field]: 1 });
    for await (const row of held) {
      const sealed = textAt(row, field);
      if (sealed === null || !cipher.isStale(sealed)) continue;
      const place = { collection, id: row._id, field };
      const fresh = cipher.seal(cipher.open(sealed, place), place);
      // Only where it still stands as read: a newer text was sealed under the current key.
      const { modifiedCount } = await rows.updateOne(
        { _id: row._id, [field]: sealed },
        { $set: { [field]: fresh } },
      );
      count += modifiedCount;
    }
  }
  return count;
}

function textAt(row: object, path: string): string | null {
  let value: unknown = row;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | null)?.[step];
  return typeof value === 'string' ? value : null;
}
