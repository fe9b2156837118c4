import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'bson';
import { open } from 'lmdb';
import { documentFor } from './database-documents.ts';
import { inFlight } from './timing.ts';

/** Writes the same documents with an entry in each of the same indexes straight into lmdb, as durably. */
export async function bareWritesPerSecond(
  folder: string,
  total: number,
  atOnce: number,
): Promise<number> {
  mkdirSync(folder);
  const store = open<Uint8Array, Buffer>({
    path: join(folder, 'bare.mdb'),
    noSubdir: true,
    keyEncoding: 'binary',
    encoding: 'binary',
    overlappingSync: false,
  });
  const nothing = Buffer.alloc(0);
  const numbers = Array.from({ length: total }, (_, no) => no);
  const { perSecond } = await inFlight(numbers, atOnce, async (no) => {
    const document = documentFor(no);
    const record = Buffer.alloc(6);
    record.writeUIntBE(no, 0, 6);
    await store.transaction(() => {
      store.putSync(Buffer.concat([Buffer.from('d'), record]), serialize(document));
      store.putSync(Buffer.from(`i${document._id}`), record);
      store.putSync(Buffer.from(`e${document.email}`), record);
      store.putSync(
        Buffer.concat([Buffer.from(`v${document.event}${document.at.toISOString()}`), record]),
        nothing,
      );
      store.putSync(Buffer.concat([Buffer.from(`s${document.state}`), record]), nothing);
    });
  });
  await store.close();
  return perSecond;
}
