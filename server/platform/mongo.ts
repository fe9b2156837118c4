import mongoose, { type Connection, type Model, type Schema } from 'mongoose';

/** Which database to open, and how long to look for it. */
export interface MongoPlace {
  uri: string;
  dbName: string;
  /** Milliseconds to look for a database before a call fails; 5000 unless told. */
  patienceMs?: number;
}

/**
 * Opens a connection of its own: acknowledged by a majority and on disk, read from the primary, never
 * buffered. It recovers by itself when the database comes back. Throws when no database answers in time.
 */
export async function connectMongo({
  uri,
  dbName,
  patienceMs = 5_000,
}: MongoPlace): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    dbName,
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    readConcernLevel: 'local',
    serverSelectionTimeoutMS: patienceMs,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 60_000,
    waitQueueTimeoutMS: 10_000,
    maxPoolSize: 50,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  return connection.asPromise();
}

/** The options of every schema: nothing unlisted is written or asked for, and the version is our own. */
export const schemaOptions = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  autoIndex: false,
  autoCreate: false,
  minimize: false,
  id: false,
} as const;

/** The model of a collection on a connection, made once however often it is asked for. */
export function modelOf<Row>(
  connection: Connection,
  collection: string,
  schema: Schema<Row>,
): Model<Row> {
  return (
    (connection.models[collection] as Model<Row> | undefined) ??
    connection.model<Row>(collection, schema, collection)
  );
}

/** Makes the indexes of every model on the connection that has been asked for so far; repeatable. */
export async function ensureIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) await model.createIndexes();
}

/** The indexed fields that a refused write would have repeated, or null where the error is another. */
export function isDuplicateKey(error: unknown): { keys: string[] } | null {
  const refused = error as { code?: unknown; keyPattern?: object; message?: string } | null;
  if (refused?.code !== 11000) return null;
  return { keys: Object.keys(refused.keyPattern ?? {}) };
}

/** Whether an insert was made; false where a record with its key is there already. */
export async function isInserted(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Whether an error says that the database is away or too busy to answer, so that the same call may work later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    awayNames.has(error.name) ||
    (typeof code === 'number' && awayCodes.has(code)) ||
    (error.name === 'MongooseError' && /initial connection|not connected/i.test(error.message)) ||
    isUnavailable(error.cause)
  );
}

/** Whether a value holds no query operator at any depth: no key that begins with `$`. */
export function noOperators(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => !key.startsWith('$') && noOperators(inner));
}

const awayNames = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoClientClosedError',
  'MongoServerClosedError',
  'MongoOperationTimeoutError',
  'MongoWaitQueueTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoExpiredSessionError',
  'PoolClearedOnNetworkError',
]);

/** The server's codes for shutting down, stepping down and having no primary. */
const awayCodes = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
