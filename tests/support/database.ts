import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { startEmbeddedMongo } from '#server/platform/embedded-mongo/start.ts';
import { newId } from '#server/platform/ids.ts';
import { connectMongo, ensureIndexes } from '#server/platform/mongo.ts';

export interface TestDatabase {
  connection: Connection;
  uri: string;
  dbName: string;
  /** Makes the indexes of the models made so far. */
  index(): Promise<void>;
  close(): Promise<void>;
}

/** A database with nothing in it: on MONGODB_URI where that is set, else the embedded one on a fresh folder. */
export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.MONGODB_URI;
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'allcomers-'));
  const embedded = folder ? await startEmbeddedMongo({ folder }) : null;
  const uri = embedded?.uri ?? given ?? '';
  const dbName = `test-${newId()}`;
  const connection = await connectMongo({ uri, dbName });
  return {
    connection,
    uri,
    dbName,
    index: () => ensureIndexes(connection),
    async close() {
      if (given) await connection.dropDatabase();
      await connection.close();
      await embedded?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
