import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { startEmbeddedMongo } from './start.ts';

/** A database for one test file: in a fresh folder, or on MONGODB_URI when that is set. */
export type TestDatabase = {
  client: MongoClient;
  database: Db;
  uri: string;
  close: () => Promise<void>;
};

/** Starts a database for tests and connects to it. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const outside = process.env['MONGODB_URI'];
  const folder = mkdtempSync(join(tmpdir(), 'embedded-mongo-'));
  const server = outside === undefined ? await startEmbeddedMongo({ folder }) : undefined;
  const uri = server?.uri ?? outside ?? '';
  const client = await MongoClient.connect(uri, { maxPoolSize: 64 });
  const database = client.db(`test-${process.pid}-${Date.now()}`);
  const close = async (): Promise<void> => {
    await database.dropDatabase();
    await client.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, database, uri, close };
}
