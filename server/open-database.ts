import type { Connection } from 'mongoose';
import { startEmbeddedMongo } from '#server/platform/embedded-mongo/start.ts';
import { connectMongo } from '#server/platform/mongo.ts';
import type { Config } from './config.ts';

export interface OpenDatabase {
  connection: Connection;
  close(): Promise<void>;
}

/** Opens the MongoDB that is set, or starts the embedded one on the data folder. */
export async function openDatabase({
  mongoUri,
  dbName,
  dataFolder,
}: Config): Promise<OpenDatabase> {
  const embedded = mongoUri === null ? await startEmbeddedMongo({ folder: dataFolder }) : null;
  const connection = await connectMongo({ uri: embedded?.uri ?? mongoUri ?? '', dbName });
  return {
    connection,
    async close() {
      await connection.close();
      await embedded?.close();
    },
  };
}
