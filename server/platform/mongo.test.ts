import {
  type AddressInfo,
  connect,
  createServer,
  type NetConnectOpts,
  type Socket,
} from 'node:net';
import { Schema } from 'mongoose';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import {
  connectMongo,
  isDuplicateKey,
  isUnavailable,
  modelOf,
  noOperators,
  schemaOptions,
} from './mongo.ts';

interface Guest {
  _id: string;
  email: string;
  seat: string;
}
const guestSchema = new Schema<Guest>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    seat: { type: String, required: true },
  },
  schemaOptions,
).index({ email: 1, seat: 1 }, { unique: true });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  guests();
  await database.index();
});
beforeEach(() => guests().deleteMany({}));
afterAll(() => database.close());

const guests = () => modelOf<Guest>(database.connection, 'guests', guestSchema);

test('a repeated key names the fields that it repeats', async () => {
  await guests().create({ _id: 'a', email: 'a@people.example', seat: '1' });
  const twice = await failureOf(
    guests().create({ _id: 'b', email: 'a@people.example', seat: '1' }),
  );
  expect(isDuplicateKey(twice)).toEqual({ keys: ['email', 'seat'] });
  const sameId = await failureOf(
    guests().create({ _id: 'a', email: 'b@people.example', seat: '2' }),
  );
  expect(isDuplicateKey(sameId)).toEqual({ keys: ['_id'] });
});

test('another failure is not a repeated key', () => {
  expect(isDuplicateKey(new Error('E11000 duplicate key'))).toBeNull();
  expect(isDuplicateKey(null)).toBeNull();
});

test('a field that the schema does not list is neither written nor asked for', async () => {
  const extra = { _id: 'a', email: 'a@people.example', seat: '1', role: 'admin' };
  await expect(guests().create(extra)).rejects.toThrow('Field `role` is not in schema');
  await expect(guests().find({ role: 'admin' } as object)).rejects.toThrow(/role/);
  await expect(guests().updateOne({ _id: 'a' }, { $set: { role: 'admin' } })).rejects.toThrow(
    /role/,
  );
});

test('the same model is given however often it is asked for', () => {
  expect(guests()).toBe(guests());
});

test.each([
  [{ email: 'a@people.example' }, true],
  ['$where', true],
  [null, true],
  [{ email: { $ne: '' } }, false],
  [{ people: [{ name: { $gt: '' } }] }, false],
])('%j holds no operator: %s', (value, holdsNone) => {
  expect(noOperators(value)).toBe(holdsNone);
});

test('a database that goes away is said to be unavailable, and works again when it is back', async () => {
  const line = await cuttableLine(database.uri);
  const connection = await connectMongo({
    uri: line.uri,
    dbName: database.dbName,
    patienceMs: 1_000,
  });
  const distant = modelOf<Guest>(connection, 'guests', guestSchema);
  await distant.create({ _id: 'a', email: 'a@people.example', seat: '1' });

  await line.cut();
  const away = await failureOf(distant.findById('a').lean());
  expect(isUnavailable(away)).toBe(true);

  await line.mend();
  expect(await distant.findById('a').lean()).toMatchObject({ email: 'a@people.example' });
  await connection.close();
  await line.cut();
});

test('a place where no database answers is said to be unavailable', async () => {
  const line = await cuttableLine(database.uri);
  await line.cut();
  const failure = await failureOf(connectMongo({ uri: line.uri, dbName: 'none', patienceMs: 100 }));
  expect(isUnavailable(failure)).toBe(true);
  expect(isUnavailable(new Error('The page', { cause: failure }))).toBe(true);
  expect(isUnavailable(new Error('anything else'))).toBe(false);
});

async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

/** A line to the database over TCP that can be cut and mended. */
async function cuttableLine(uri: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const there = connect(addressOf(uri));
    for (const one of [socket, there]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => sockets.delete(one));
    }
    socket.pipe(there).pipe(socket);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    mend: () => listen(port),
    cut: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function addressOf(uri: string): NetConnectOpts {
  const host = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? '';
  const path = decodeURIComponent(host);
  if (path.startsWith('/')) return { path };
  const [name = 'localhost', port = '27017'] = path.split(':');
  return { host: name, port: Number(port) };
}
