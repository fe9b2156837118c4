import type { Connection } from 'mongoose';
import type { Cipher } from './cipher.ts';

/**
 * Where a collection holds sealed text: at the path `field`, sealed for that path; or, with `list`, in the
 * `field` of each item of that list, sealed for `list/` and the item's `id`.
 */
export interface SealedField {
  collection: string;
  field: string;
  list?: string;
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
  for (const { collection, field, list } of fields) {
    const rows = connection.collection<{ _id: string }>(collection);
    const path = list === undefined ? field : `${list}.${field}`;
    const projection = { [list ?? field]: 1 };
    const held = rows.find({ [path]: { $exists: true } }).project<{ _id: string }>(projection);
    for await (const row of held)
      for (const { at, sealedFor, sealed } of textsOf(row, { field, list })) {
        if (!cipher.isStale(sealed)) continue;
        const place = { collection, id: row._id, field: sealedFor };
        const fresh = cipher.seal(cipher.open(sealed, place), place);
        // Only where it still stands as read: a newer text was sealed under the current key.
        const { modifiedCount } = await rows.updateOne(
          { _id: row._id, [at]: sealed },
          { $set: { [at]: fresh } },
        );
        count += modifiedCount;
      }
  }
  return count;
}

function textsOf(
  row: object,
  { field, list }: { field: string; list: string | undefined },
): Array<{ at: string; sealedFor: string; sealed: string }> {
  if (list === undefined) {
    const sealed = valueAt(row, field);
    return typeof sealed === 'string' ? [{ at: field, sealedFor: field, sealed }] : [];
  }
  const items = valueAt(row, list);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: { id: string }, no) => {
    const sealed = valueAt(item, field);
    const at = `${list}.${no}.${field}`;
    return typeof sealed === 'string' ? [{ at, sealedFor: `${list}/${item.id}`, sealed }] : [];
  });
}

function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | null)?.[step];
  return value;
}
