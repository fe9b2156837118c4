import { createEngine } from '#server/platform/embedded-mongo/engine.ts';
import { writeDocument } from '#server/platform/embedded-mongo/format/write-document.ts';
import { serve } from '#server/platform/embedded-mongo/serve.ts';
import { openStore, storeFile } from '#server/platform/embedded-mongo/storage/store.ts';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';

const size = 1024 ** 3;
const documentBytes = 1024;
const commitOf = 2048;

/** Fills a folder with 1 GB, then tells how long it takes from the start until it answers a query, in milliseconds. */
export async function openLargeFolderMs(folder: string): Promise<number> {
  await fill(folder);
  if (statSync(join(folder, storeFile)).size < size)
    throw new Error('the large folder is too small');
  const started = performance.now();
  const { uri, close } = await serve({ folder });
  const client = await MongoClient.connect(uri);
  const found = await client.db('bench').collection<{ _id: number }>('large').findOne({ _id: 77 });
  const elapsed = performance.now() - started;
  await client.close();
  await close();
  if (found === null) throw new Error('the large folder lacks what was stored');
  return Math.round(elapsed);
}

async function fill(folder: string): Promise<void> {
  mkdirSync(folder);
  const engine = createEngine(openStore(folder), () => 0);
  const text = 'x'.repeat(documentBytes - 100);
  for (let no = 0; no < size / documentBytes; no += commitOf) {
    await engine.catalog.commit(() => {
      const large = engine.catalog.ensure('bench.large');
      for (let each = no; each < no + commitOf; each += 1) {
        const document = { _id: each, text };
        large.insert(document, writeDocument(document));
      }
    });
  }
  engine.cursors.close();
  await engine.store.close();
}
