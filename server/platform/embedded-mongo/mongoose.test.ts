import MongoStore from 'connect-mongo';
import type { SessionData } from 'express-session';
import mongoose, { type Connection } from 'mongoose';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

let server: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  server = await startTestDatabase();
  connection = await mongoose
    .createConnection(server.uri, { dbName: server.database.databaseName })
    .asPromise();
});
afterAll(async () => {
  await connection.close();
  await server.close();
});

test('mongoose makes indexes, keeps versions and joins documents', async () => {
  const Person = connection.model(
    'Person',
    new mongoose.Schema({ email: { type: String, unique: true }, at: Date, tags: [String] }),
  );
  const Booking = connection.model(
    'Booking',
    new mongoose.Schema(
      { person: { type: mongoose.Schema.Types.ObjectId, ref: 'Person' }, seats: Number },
      { timestamps: true },
    ),
  );
  await Person.init();
  const ann = await Person.create({ email: 'ann@x.example', at: new Date(5), tags: ['a'] });
  await expect(Person.create({ email: 'ann@x.example' })).rejects.toMatchObject({ code: 11000 });
  ann.tags.push('b');
  await ann.save();
  await Booking.create({ person: ann._id, seats: 2 });
  const found = await Booking.findOne({ seats: { $gt: 1 } }).populate<{
    person: { email: string; tags: string[] };
  }>('person');
  expect(found?.person).toMatchObject({ email: 'ann@x.example', tags: ['a', 'b'] });
  expect(await Person.countDocuments({ tags: 'b' })).toBe(1);
  expect(await Person.estimatedDocumentCount()).toBe(1);
  expect(await Person.distinct('tags')).toEqual(['a', 'b']);
  expect(await Person.exists({ email: 'nobody' })).toBeNull();
  const seen: string[] = [];
  for await (const person of Person.find().cursor()) seen.push(String(person.email));
  expect(seen).toEqual(['ann@x.example']);
});

test('a stale version of a document is refused', async () => {
  const Note = connection.model(
    'Note',
    new mongoose.Schema({ lines: [String] }, { optimisticConcurrency: true }),
  );
  const { _id } = await Note.create({ lines: ['a'] });
  const [one, other] = [await Note.findById(_id).orFail(), await Note.findById(_id).orFail()];
  one.lines.push('b');
  await one.save();
  other.lines.push('c');
  await expect(other.save()).rejects.toThrow(mongoose.Error.VersionError);
});

test('connect-mongo keeps, touches and removes sessions', async () => {
  const store = MongoStore.create({ client: server.client, dbName: server.database.databaseName });
  const call = <Result>(run: (done: (error: unknown, result?: Result | null) => void) => void) =>
    new Promise<Result | null | undefined>((resolve, reject) => {
      run((error, result) => (error ? reject(error as Error) : resolve(result)));
    });
  const session = {
    cookie: { originalMaxAge: 1000, expires: new Date(Date.now() + 100_000) },
    user: 'ann',
  } as unknown as SessionData;
  await call((done) => store.set('sid', session, done));
  expect(await call<SessionData>((done) => store.get('sid', done))).toMatchObject({ user: 'ann' });
  await call((done) => store.touch('sid', session, done));
  expect(await call<number>((done) => store.length(done))).toBe(1);
  await call((done) => store.destroy('sid', done));
  expect(await call<SessionData>((done) => store.get('sid', done))).toBeFalsy();
  const indexes = await server.database.collection('sessions').indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { expires: 1 }, expireAfterSeconds: 0 }),
  );
});
