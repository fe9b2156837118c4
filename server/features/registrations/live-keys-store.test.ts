import { randomBytes } from 'node:crypto';
import type { Event } from '#shared/events.ts';
import { type Cipher, createCipher } from '#server/platform/cipher.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool } from '#tests/support/event-with-places.ts';
import { oneInput, registrationDesk } from '#tests/support/registration-desk.ts';
import { renewLiveKeys } from './live-keys-store.ts';

const [old, fresh] = [randomBytes(32), randomBytes(32)];
const cipherOf = (...keys: Array<[string, Buffer]>): Cipher =>
  createCipher({ keys: new Map(keys), current: keys[0]?.[0] ?? '' });
const before = cipherOf(['old', old]);
const both = cipherOf(['fresh', fresh], ['old', old]);
const after = cipherOf(['fresh', fresh]);

const clock = fixedClock();
const events = new Map<string, Event>();
let database: TestDatabase;
let event: Event;
beforeAll(async () => {
  database = await testDatabase();
  deskWith(before);
  await database.index();
});
beforeEach(async () => {
  event = await openEvent(deskWith(before), { pools: [aPool('general', 20)] });
});
afterAll(() => database.close());

const deskWith = (cipher: Cipher) => registrationDesk(database, clock, { events, cipher });

/** Registers somebody as the site does that knows these keys. */
async function register(cipher: Cipher, name: string): Promise<void> {
  const origin = { by: { actor: { kind: 'visitor' } }, source: 'online' } as const;
  await deskWith(cipher).registrations.register(event.slug, oneInput(name), origin);
}

const rows = () => database.connection.collection<{ state: string }>('registrations');
const standing = () => rows().countDocuments({ eventId: event.id, state: 'confirmed' });
const renew = (cipher = both) => renewLiveKeys(database.connection, cipher);

test('the same person is met before, while and after keys rotate', async () => {
  await register(before, 'Nia Rees');
  await register(both, 'Nia Rees');
  expect(await standing()).toBe(1);
  expect(await renew()).toBe(1);
  await register(both, 'Nia Rees');
  await register(after, 'Nia Rees');
  expect(await standing()).toBe(1);
});

test('somebody who registers while keys rotate is met after it, and there is nothing to renew', async () => {
  await register(both, 'Owen Kerr');
  expect(await renew()).toBe(0);
  await register(after, 'Owen Kerr');
  expect(await standing()).toBe(1);
});

test('keys that are not renewed, or made under the current key alone, let the same person in twice', async () => {
  await register(before, 'Mair Huws');
  const careless = { ...both, blindIndexes: after.blindIndexes };
  await register(careless, 'Mair Huws');
  expect(await standing()).toBe(2);
  await register(before, 'Ana Flynn');
  await register(after, 'Ana Flynn');
  expect(await standing()).toBe(4);
  // Two who stand under one identity stay: the rotation goes on past them.
  await register(before, 'Sian Lloyd');
  expect(await renew()).toBe(1);
});

test('a rotation that stopped half way is taken up again', async () => {
  const names = ['Tom Reid', 'Ann Gray', 'Una Kell'];
  for (const name of names) await register(before, name);
  let made = 0;
  const stops: Cipher = {
    ...both,
    blindIndexes(text, purpose) {
      if ((made += 1) > 2) throw new Error('stopped');
      return both.blindIndexes(text, purpose);
    },
  };
  await expect(renew(stops)).rejects.toThrow('stopped');
  for (const name of names) await register(both, name);
  expect(await standing()).toBe(3);
  expect(await renew()).toBeGreaterThan(0);
  expect(await renew()).toBe(0);
  for (const name of names) await register(after, name);
  expect(await standing()).toBe(3);
});
