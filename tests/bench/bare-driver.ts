import { type Collection, MongoClient } from 'mongodb';
import mongoose from 'mongoose';
import { createRegistrationStore } from '#server/features/registrations/store.ts';
import { createWaitingLists } from '#server/features/registrations/waiting-lists.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { startEmbeddedMongo } from '#server/platform/embedded-mongo/start.ts';
import { ensureIndexes } from '#server/platform/mongo.ts';
import { createPlaces } from '#server/platform/places.ts';
import { inFolder } from '#tests/support/built-site.ts';
import { inFlight } from './timing.ts';

/** A registration as the site wrote it in the end. */
export interface WrittenRow {
  _id: string;
  eventId: string;
  state: string;
  version: number;
  contact: { email: string };
  [field: string]: unknown;
}

interface Row {
  _id: string;
  [field: string]: unknown;
}

interface List {
  _id: string;
  next: number;
}

interface Collections {
  registrations: Collection<Row>;
  places: Collection<Row>;
  lists: Collection<List>;
}

/** What the second write of a registration brings; the first has the rest. */
const later = [
  'state',
  'held',
  'version',
  'liveKeys',
  'pendingEvents',
  'relayAt',
  'waiting',
] as const;

/** The writes of each registration, by the driver alone, on an embedded database of its own with the same indexes. */
export const bareDriverPerSecond = (
  rows: readonly WrittenRow[],
  { places, atOnce }: { places: number; atOnce: number },
): Promise<number> =>
  inFolder(async (folder) => {
    const { uri, close } = await startEmbeddedMongo({ folder });
    await prepare(uri, rows[0]?.eventId ?? '', places);
    const client = await MongoClient.connect(uri, {
      writeConcern: { w: 'majority', journal: true },
      maxPoolSize: 50,
    });
    const database = client.db('bare');
    const collections = {
      registrations: database.collection<Row>('registrations'),
      places: database.collection<Row>('places'),
      lists: database.collection<List>('waiting-lists'),
    };
    const { perSecond } = await inFlight(rows, atOnce, (row) => write(collections, row));
    const taken = await collections.places.countDocuments({ holder: { $ne: null } });
    await client.close();
    await close();
    if (taken !== places) throw new Error(`the driver took ${taken} places, not ${places}`);
    return perSecond;
  });

/** The indexes as the site makes them, and the rows of places. */
async function prepare(uri: string, eventId: string, capacity: number): Promise<void> {
  const connection = await mongoose.createConnection(uri, { dbName: 'bare' }).asPromise();
  const cipher = createCipher({ keys: new Map([['bare', Buffer.alloc(32)]]), current: 'bare' });
  createRegistrationStore(connection, cipher);
  createWaitingLists(connection);
  const places = createPlaces(connection);
  await ensureIndexes(connection);
  await places.open({ eventId, pool: 'general', from: 1, to: capacity });
  await connection.close();
}

async function write(
  { registrations, places, lists }: Collections,
  row: WrittenRow,
): Promise<void> {
  const { _id, eventId } = row;
  const first: Row = { ...row, state: 'holding', held: false, version: 1, until: soon() };
  for (const field of ['liveKeys', 'pendingEvents', 'relayAt', 'waiting'] as const)
    delete first[field];
  await registrations.insertOne(first);
  const taken = await places.findOneAndUpdate(
    { eventId, pool: 'general', holder: null, gate: 'open' },
    { $set: { holder: _id, slot: `${_id}/general` } },
    { sort: { no: 1 }, projection: { _id: 1 } },
  );
  const no = taken
    ? null
    : await lists.findOneAndUpdate({ _id: eventId }, { $inc: { next: 1 } }, { upsert: true });
  const $set = {
    ...Object.fromEntries(later.flatMap((field) => (field in row ? [[field, row[field]]] : []))),
    state: taken ? 'confirmed' : 'waiting',
    ...(no && { waiting: { since: new Date(), no: no.next } }),
  };
  await registrations.updateOne(
    { _id, state: 'holding', version: 1, until: { $gt: new Date() } },
    { $set, $unset: { until: '' } },
  );
}

const soon = (): Date => new Date(Date.now() + 120_000);
