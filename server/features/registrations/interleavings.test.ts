import fc from 'fast-check';
import type { Event } from '#shared/events.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { wrongPlaces } from '#tests/support/standing-places.ts';
import { Problem } from '#server/problems.ts';

let database: TestDatabase;
let clock: FixedClock;
let desk: RegistrationDesk;
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  desk = registrationDesk(database, clock, { events: new Map() });
  await database.index();
});
afterAll(() => database.close());

const by = { actor: { kind: 'visitor' } };
const origin = { by, source: 'online' } as const;

type Step =
  | {
      does: 'register';
      size: number;
      pool: string;
      session: string | null;
      ifFull: 'wait' | 'stop';
    }
  | { does: 'hold'; pool: string }
  | { does: 'cancel' | 'accept' | 'decline'; which: number }
  | { does: 'change'; which: number; session: string | null; pool: string }
  | { does: 'capacity'; pool: string; capacity: number }
  | { does: 'advance'; minutes: number }
  | { does: 'sweep' | 'relay' };

const pool = fc.constantFrom('general', 'wales');
const session = fc.constantFrom(null, 's1', 's2');
const which = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('register' as const),
      size: fc.integer({ min: 1, max: 3 }),
      pool,
      session,
      ifFull: fc.constantFrom('wait' as const, 'stop' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hold' as const), pool }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('cancel', 'accept', 'decline'), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('change' as const), which, session, pool }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('capacity' as const),
      pool: fc.constantFrom('general', 'wales', 'session:s1'),
      capacity: fc.integer({ min: 0, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('advance' as const),
      minutes: fc.constantFrom(1, 61, 49 * 60),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('sweep' as const, 'relay' as const) }),
  },
);

test('whatever comes after or beside what, rows are places, claims are live, and nobody waits who fits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 }),
      async (rounds) => {
        clock.set('2030-01-05T09:00:00Z');
        const event = await anOpenEvent();
        const capacities: Record<string, number> = {
          general: 3,
          wales: 2,
          'session:s1': 2,
          'session:s2': 3,
        };
        for (const round of rounds)
          await Promise.all(round.map((one) => take(one, event, capacities)));
        clock.advance({ minutes: 3 });
        await desk.registrations.sweep();
        await desk.relay.idle();
        await desk.registrations.sweep();
        await desk.relay.idle();
        expect(await wrongPlaces(database, desk, event, capacities)).toEqual([]);
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25), endOnFailure: true },
  );
}, 120_000);

let people = 0;

async function take(one: Step, event: Event, capacities: Record<string, number>): Promise<void> {
  try {
    await attempt(one, event, capacities);
  } catch (error) {
    // A refusal is an answer; anything else is a fault.
    if (!(error instanceof Problem)) throw error;
  }
}

async function attempt(one: Step, event: Event, capacities: Record<string, number>): Promise<void> {
  const { registrations } = desk;
  if (one.does === 'register') {
    const sessions = one.session ? [one.session] : [];
    const named = Array.from({ length: one.size }, () => ({
      name: `Person ${(people += 1)}`,
      pool: one.pool,
      sessions,
    }));
    const input = oneInput(`Lead ${people}`, { people: named, ifFull: one.ifFull });
    await registrations.register(event.slug, input, origin);
  } else if (one.does === 'hold') {
    const id = `hold-${(people += 1)}`;
    const person = { id: `${id}-p`, pool: one.pool, sessions: [], assists: null };
    await registrations.holds.hold(event, { id, locale: 'en', people: [person] }, by);
  } else if (one.does === 'capacity') {
    // One at a time: what a pool is to have is decided by whoever speaks last.
    await alone(async () => {
      await registrations.setCapacity({
        eventId: event.id,
        pool: one.pool,
        capacity: one.capacity,
      });
      capacities[one.pool] = one.capacity;
    }).catch(async (error: unknown) => {
      const { capacity } = await desk.places.survey({ eventId: event.id, pool: one.pool });
      capacities[one.pool] = capacity;
      throw error;
    });
  } else if (one.does === 'advance') clock.advance({ minutes: one.minutes });
  else if (one.does === 'sweep') await registrations.sweep();
  else if (one.does === 'relay') await desk.relay.idle();
  else if ('which' in one) await actOn(one, event);
}

async function actOn(one: Extract<Step, { which: number }>, event: Event): Promise<void> {
  const ids = await database.connection
    .collection<{ _id: string }>('registrations')
    .find({ eventId: event.id })
    .sort({ createdAt: 1, _id: 1 })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  const id = ids[one.which % Math.max(1, ids.length)]?._id;
  const found = id === undefined ? null : await desk.store.find(id);
  if (!found || id === undefined) return;
  const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
  const caller = { asker: { grants }, by };
  if (one.does !== 'change') {
    await desk.registrations.act(id, found.version, one.does, caller);
    return;
  }
  const sessions = one.session ? [one.session] : [];
  const changed = found.people.map((person) => ({ id: person.id, sessions, pool: one.pool }));
  const input = { version: found.version, people: changed, add: [], remove: [] };
  await desk.registrations.change(id, input, caller);
}

let last: Promise<unknown> = Promise.resolve();
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

function anOpenEvent(): Promise<Event> {
  return openEvent(desk, {
    pools: [aPool('general', 3), aPool('wales', 2), aPool('assistant', 3, 'assistant')],
    sessions: [aSession('s1', { capacity: 2 }), aSession('s2', { capacity: 3 })],
    offerHours: 48,
  });
}
