import fc from 'fast-check';
import type { Event } from '#shared/events.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { openEvent } from '#tests/support/event-desk.ts';
import { aPool, aSession } from '#tests/support/event-with-places.ts';
import {
  oneInput,
  type RegistrationDesk,
  registrationDesk,
} from '#tests/support/registration-desk.ts';
import { admission, type Step, step } from '#tests/support/place-steps.ts';
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

test('whatever comes after or beside what, rows are places, claims are live, and nobody waits who fits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 }),
      admission,
      async (rounds, how) => {
        clock.set('2030-01-05T09:00:00Z');
        const event = await anOpenEvent(how);
        const capacities: Record<string, number> = {
          general: 3,
          wales: 2,
          'session:s1': 2,
          'session:s2': 3,
          kept: 2,
        };
        for (const round of rounds)
          await Promise.all(round.map((one) => take(one, event, capacities)));
        clock.advance({ minutes: 3 });
        await desk.registrations.sweep();
        await desk.relay.idle();
        await desk.registrations.sweep();
        await desk.relay.idle();
        // The job that looks at held-back places whose day has come.
        await desk.registrations.passOn(event.id);
        await desk.relay.idle();
        await releasedRows(event, capacities);
        const keeps = how.order === 'strict' || how.approval;
        const wrong = await wrongPlaces(database, desk, event, capacities, keeps);
        // Where staff offer, whoever fits waits for them.
        const real = how.approval
          ? wrong.filter((one) => !one.endsWith('although it fits'))
          : wrong;
        expect(real).toEqual([]);
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
      const before = await keptRows(event);
      await registrations.setCapacity({
        eventId: event.id,
        pool: one.pool,
        capacity: one.capacity,
      });
      const after = await keptRows(event);
      if (one.pool === 'general') capacities['kept'] = after;
      capacities[one.pool] = one.capacity;
      // Kept places opened to all in between: they are on top of what was said.
      if (one.pool === 'general') capacities['general'] = one.capacity + before - after;
    }).catch(async (error: unknown) => {
      const { capacity } = await desk.places.survey({ eventId: event.id, pool: one.pool });
      if (one.pool === 'general') capacities['kept'] = await keptRows(event);
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
  const caller = { asker: { grants, roles: one.does === 'accept' ? [] : organiser }, by };
  if (one.does === 'split') {
    const some = found.people.slice(0, 1).map((person) => person.id);
    await desk.registrations.split(id, { version: found.version, people: some }, caller);
    return;
  }
  if (one.does !== 'change' && one.does !== 'move') {
    await desk.registrations.act(id, found.version, one.does, caller);
    return;
  }
  const sessions = 'session' in one && one.session ? [one.session] : [];
  const changed = found.people.map((person) => ({ id: person.id, sessions, pool: one.pool }));
  const input = { version: found.version, people: changed, add: [], remove: [] };
  await desk.registrations.change(id, input, caller);
}

const organiser: RoleGrant[] = [{ role: 'organiser', scope: { kind: 'programme' } }];

let last: Promise<unknown> = Promise.resolve();
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/** The kept places open to all on a day: then they are places of the general pool. */
async function releasedRows(event: Event, capacities: Record<string, number>): Promise<void> {
  const left = await keptRows(event);
  capacities['general'] = (capacities['general'] ?? 0) + (capacities['kept'] ?? 0) - left;
  capacities['kept'] = left;
}

async function keptRows({ id }: Event): Promise<number> {
  return (await desk.places.survey({ eventId: id, pool: 'kept' })).capacity;
}

function anOpenEvent(how: Event['admission']): Promise<Event> {
  return openEvent(desk, {
    admission: how,
    pools: [
      aPool('general', 3),
      aPool('wales', 2),
      { ...aPool('kept', 2, 'held-back'), releaseOn: '2030-01-08' },
      aPool('assistant', 3, 'assistant'),
    ],
    sessions: [aSession('s1', { capacity: 2 }), aSession('s2', { capacity: 3 })],
    offerHours: 48,
  });
}
