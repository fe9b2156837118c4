import { randomBytes } from 'node:crypto';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { type Audit, type AuditRow, createAudit } from './audit.ts';
import { type AuditSeal, digestOf, macOf } from './audit-seal.ts';
import { deriveKey } from './cipher.ts';

const key = randomBytes(32);
let database: TestDatabase;
let clock: FixedClock;
let audit: Audit;
beforeAll(async () => {
  database = await testDatabase();
  createAudit({ connection: database.connection, clock: fixedClock(), key });
  await database.index();
});
beforeEach(async () => {
  for (const name of ['audit', 'audit-seals'])
    await database.connection.collection(name).deleteMany({});
  clock = fixedClock();
  audit = createAudit({ connection: database.connection, clock, key });
});
afterAll(() => database.close());

const trail = () => database.connection.collection<AuditRow>('audit');
const seals = () => database.connection.collection<AuditSeal>('audit-seals');

async function read(id: string): Promise<void> {
  clock.advance({ seconds: 1 });
  await audit.read({
    actor: { kind: 'staff', id: 's1' },
    action: 'needs.read',
    subject: { collection: 'registrations', id },
    codes: ['bsl'],
  });
}

/** Two sealed batches of three rows. */
async function sealedTrail(): Promise<void> {
  for (const id of ['r1', 'r2', 'r3']) await read(id);
  await audit.seal();
  for (const id of ['r4', 'r5', 'r6']) await read(id);
  await audit.seal();
}

test('an untouched trail has no findings, before and after it is sealed', async () => {
  await read('r1');
  expect(await audit.verify()).toEqual([]);
  await sealedTrail();
  const head = await audit.seal();
  expect(head?.seal).toBe(2);
  expect(await audit.verify({ ...(head && { head }) })).toEqual([]);
});

test('a change is recorded once, however often it is told', async () => {
  const change = {
    id: 'e1',
    at: clock.now(),
    actor: { kind: 'system' },
    action: 'registration.confirmed',
    subject: { collection: 'registrations', id: 'r1' },
  };
  await audit.changed(change);
  await audit.changed(change);
  expect(await audit.history({ collection: 'registrations', id: 'r1' }, 10)).toEqual([
    {
      _id: 'e1',
      at: clock.now(),
      actor: { kind: 'system' },
      action: 'registration.confirmed',
      subject: { collection: 'registrations', id: 'r1' },
      seal: 0,
    },
  ]);
});

test('a changed row is found', async () => {
  await sealedTrail();
  const row = await trail().findOne({ 'subject.id': 'r2' });
  await trail().updateOne(
    { _id: row?._id ?? '' },
    { $set: { actor: { kind: 'staff', id: 's2' } } },
  );
  expect(await audit.verify()).toEqual([{ kind: 'row.changed', seal: 1, row: row?._id }]);
});

test('a missing row is found', async () => {
  await sealedTrail();
  const row = await trail().findOneAndDelete({ 'subject.id': 'r5' });
  expect(await audit.verify()).toEqual([{ kind: 'row.missing', seal: 2, row: row?._id }]);
});

test('a row slipped in under an old seal is found', async () => {
  await sealedTrail();
  const row = await trail().findOne({ 'subject.id': 'r2' });
  await trail().insertOne({ ...(row as AuditRow), _id: 'forged' });
  expect(await audit.verify()).toEqual([{ kind: 'row.added', seal: 1, row: 'forged' }]);
});

test('a seal made again to fit a changed row is found, for the key is not in the database', async () => {
  await sealedTrail();
  await trail().updateOne({ 'subject.id': 'r2' }, { $set: { action: 'needs.listed' } });
  const seal = (await seals().findOne({ _id: 1 })) as AuditSeal;
  const rows = await trail().find({ seal: 1 }).sort({ at: 1 }).toArray();
  const forged = { ...seal, digests: rows.map(digestOf) };
  await seals().updateOne(
    { _id: 1 },
    { $set: { digests: forged.digests, mac: macOf(forged, Buffer.from('guess')) } },
  );
  expect((await audit.verify()).map(({ kind, seal: no }) => [kind, no])).toEqual([
    ['seal.changed', 1],
    ['seal.changed', 2],
  ]);
});

test('control: with the key, the same forgery of the last seal would pass', async () => {
  await sealedTrail();
  await trail().updateOne({ 'subject.id': 'r5' }, { $set: { action: 'needs.listed' } });
  const seal = (await seals().findOne({ _id: 2 })) as AuditSeal;
  const rows = await trail().find({ seal: 2 }).sort({ at: 1 }).toArray();
  const forged = { ...seal, digests: rows.map(digestOf) };
  const mac = macOf(forged, deriveKey(key, 'audit'));
  await seals().updateOne({ _id: 2 }, { $set: { digests: forged.digests, mac } });
  expect(await audit.verify()).toEqual([]);
});

test('a seal taken out of the middle, or cut off the end, is found', async () => {
  await sealedTrail();
  const head = await audit.seal();
  const second = await seals().findOneAndDelete({ _id: 2 });
  expect(await audit.verify()).toEqual([]);
  expect(await audit.verify({ ...(head && { head }) })).toEqual([
    { kind: 'seal.missing', seal: 2 },
  ]);
  await seals().insertOne(second as AuditSeal);
  await seals().deleteOne({ _id: 1 });
  expect((await audit.verify()).map(({ kind }) => kind)).toContain('seal.missing');
});

test('a stop between a seal and its marks is made good by the next round', async () => {
  await sealedTrail();
  await trail().updateMany({ seal: 2 }, { $set: { seal: 0 } });
  expect(await audit.verify()).toEqual([]);
  await read('r7');
  expect((await audit.seal())?.seal).toBe(3);
  expect((await seals().findOne({ _id: 3 }))?.ids).toHaveLength(1);
  expect(await audit.verify()).toEqual([]);
});

test('two sealers at once make no fork', async () => {
  for (const id of ['r1', 'r2', 'r3']) await read(id);
  const done = await Promise.allSettled([audit.seal(), audit.seal(), audit.seal()]);
  expect(done.some(({ status }) => status === 'fulfilled')).toBe(true);
  await audit.seal();
  expect(await audit.verify()).toEqual([]);
  expect(await seals().countDocuments()).toBe(1);
});

test('after the key is changed the older seals still hold', async () => {
  await sealedTrail();
  const next = randomBytes(32);
  const later = createAudit({
    connection: database.connection,
    clock,
    key: next,
    olderKeys: [key],
  });
  await later.read({
    actor: { kind: 'staff', id: 's1' },
    action: 'needs.read',
    subject: { collection: 'registrations', id: 'r9' },
  });
  await later.seal();
  expect(await later.verify()).toEqual([]);
  const without = createAudit({ connection: database.connection, clock, key: next });
  expect((await without.verify()).map(({ seal }) => seal)).toEqual([1, 2]);
});

test('rows whose time is over go with their seal, and only within that time is their absence right', async () => {
  for (const id of ['r1', 'r2']) await read(id);
  await audit.seal();
  clock.advance({ days: 400 });
  await read('r3');
  await audit.seal();
  const keptSince = new Date(clock.now().getTime() - 365 * 86_400_000);
  expect(await audit.retire(keptSince)).toBe(2);
  expect(await trail().countDocuments()).toBe(1);
  expect(await audit.verify({ keptSince })).toEqual([]);
  await seals().updateOne({ _id: 2 }, { $set: { retired: true } });
  await trail().deleteMany({});
  expect((await audit.verify({ keptSince })).map(({ kind }) => kind)).toEqual(['row.missing']);
});

test('a row holds ids and codes alone', async () => {
  await read('r1');
  const [row] = await trail().find().toArray();
  expect(Object.keys(row ?? {}).toSorted()).toEqual(
    ['_id', 'action', 'actor', 'at', 'codes', 'seal', 'subject'].toSorted(),
  );
});
