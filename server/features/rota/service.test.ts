import { programmeWide } from '#tests/support/visitor-as.ts';
import { createRelay } from '#server/platform/relay.ts';
import { createLog } from '#server/platform/log.ts';
import { createSolver } from '#server/platform/solver/solve.ts';
import { seatKey } from '#shared/seat-key.ts';
import { type FixedClock, fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { aBlock } from '#tests/support/rota-input.ts';
import { aRotaEvent, rotaWorld } from '#tests/support/rota-world.ts';
import { createRotaFollowUps } from './follow-ups.ts';
import type { Solve } from './ports.ts';
import { createRotas, type Planner } from './service.ts';
import { createSolving } from './solving-service.ts';
import { createRotaStore } from './store.ts';

let database: TestDatabase;
let clock: FixedClock;
const solver = createSolver();
beforeAll(async () => {
  database = await testDatabase();
  clock = fixedClock();
  createRotaStore(database.connection);
  await database.index();
});
afterAll(async () => {
  await solver.stop();
  await database.close();
});
afterEach(() => database.connection.collection('rotas').deleteMany({}));

const planner: Planner = {
  grants: programmeWide('organiser'),
  actor: { kind: 'person', id: 'mair' },
};

/** The service with a world of its own, and what follows carried out by a relay. */
function desk(solve: Solve = solver.solve) {
  const { held, world } = rotaWorld();
  const store = createRotaStore(database.connection);
  const solveRota = createSolving({
    solve,
    now: () => performance.now(),
    pause: async () => undefined,
  });
  const relay = createRelay({
    connection: database.connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['rotas'],
    handle: createRotaFollowUps({ store, offer: world.offer }),
  });
  const rotas = createRotas({ store, world, solveRota, clock, nudge: () => undefined });
  const ready = async () => {
    const { id } = await rotas.ask(['conference'], planner);
    await rotas.work();
    return rotas.get(id, planner);
  };
  return { held, store, rotas, relay, ready };
}

test('a plan is asked for, worked at, and shown with its seats, its cost and how good it is', async () => {
  const { rotas, ready } = desk();
  const asked = await rotas.ask(['conference'], planner);
  expect([asked.state, asked.seats, asked.may]).toEqual(['asked', null, ['rota.discard']]);
  await rotas.discard(asked.id, planner);
  const rota = await ready();
  expect(rota).toMatchObject({
    state: 'ready',
    seats: 3,
    filled: 3,
    gapPence: 0,
    stale: false,
    may: ['rota.accept', 'rota.discard'],
  });
  // One of the two of the morning has the noon as well: half a day each.
  expect(rota.costPence).toBe(2 * 13_500);
  expect(rota.people.map(({ days }) => days)).toEqual([1, 1]);
  const { plans } = await rotas.list(planner);
  expect(plans.map(({ state, filled }) => [state, filled])).toContainEqual(['ready', 3]);
});

test('nobody is asked before a plan is accepted, and each seat is offered once however often the relay runs', async () => {
  const { held, rotas, relay, ready } = desk();
  const rota = await ready();
  await relay.idle();
  expect(held.offers).toEqual([]);
  const seats = rota.blocks.flatMap(({ id, seats: own }) => own.map(({ no }) => seatKey(id, no)));
  const accepted = await rotas.accept(rota.id, seats, planner);
  expect(accepted.state).toBe('accepted');
  await relay.idle();
  await relay.idle();
  expect(held.offers).toHaveLength(3);
  expect(held.offers[0]).toMatchObject({ rotaId: rota.id, by: { kind: 'person', id: 'mair' } });
  const { blocks, may } = await rotas.get(rota.id, planner);
  expect(new Set(blocks.flatMap((block) => block.seats.map(({ state }) => state)))).toEqual(
    new Set(['offered']),
  );
  expect(may).toEqual([]);
});

test('a part of a plan is accepted, and the rest later', async () => {
  const { held, rotas, relay, ready } = desk();
  const rota = await ready();
  const part = await rotas.accept(rota.id, [seatKey('noon', 1)], planner);
  expect([part.state, part.may]).toEqual(['part_accepted', ['rota.accept', 'rota.discard']]);
  await relay.idle();
  held.mayOffer = false;
  const rest = ['morning', 'morning'].map((id, at) => seatKey(id, at + 1));
  expect((await rotas.accept(rota.id, rest, planner)).state).toBe('accepted');
  await relay.idle();
  const { blocks } = await rotas.get(rota.id, planner);
  const states = blocks.flatMap(({ id, seats }) => seats.map(({ state }) => `${id} ${state}`));
  expect(states.toSorted()).toEqual(['morning refused', 'morning refused', 'noon offered']);
});

test.each<[string, (held: ReturnType<typeof rotaWorld>['held']) => void, string]>([
  ['is gone', (held) => void held.blocks.pop(), 'gone'],
  [
    'has moved',
    (held) => void held.blocks.splice(1, 1, aBlock({ id: 'noon', from: '12:15', to: '13:00' })),
    'moved',
  ],
  [
    'is filled',
    (held) =>
      void held.blocks.splice(1, 1, aBlock({ id: 'noon', from: '12:00', to: '13:00', open: [] })),
    'taken',
  ],
])('a seat that %s since is said to be, and is not accepted', async (_what, change, changed) => {
  const { held, rotas, ready } = desk();
  const rota = await ready();
  change(held);
  const now = await rotas.get(rota.id, planner);
  expect(now.stale).toBe(true);
  expect(now.blocks[1]?.seats[0]?.changed).toBe(changed);
  await expect(rotas.accept(rota.id, [seatKey('noon', 1)], planner)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'rota.seatsChanged',
  });
  expect((await rotas.accept(rota.id, [seatKey('morning', 1)], planner)).state).toBe(
    'part_accepted',
  );
});

test('a plan that was cut short is begun again, and given up after three times', async () => {
  const failing = desk(() => Promise.reject(new Error('the thread died')));
  const { id } = await failing.rotas.ask(['conference'], planner);
  await expect(failing.rotas.work()).rejects.toThrow('the thread died');
  expect((await failing.rotas.get(id, planner)).state).toBe('running');

  // A process that starts anew finds it, and finishes it.
  const next = desk();
  await next.rotas.work();
  expect((await next.rotas.get(id, planner)).state).toBe('ready');

  const { id: other } = await failing.rotas.ask(['conference'], planner);
  for (const _run of [1, 2, 3])
    await expect(failing.rotas.work()).rejects.toThrow('the thread died');
  await failing.rotas.work();
  const given = await failing.rotas.get(other, planner);
  expect([given.state, given.may]).toEqual(['failed', []]);
});

test('a plan that is discarded while it is worked at stays discarded', async () => {
  let id = '';
  const { rotas } = desk(async (...question) => {
    await rotas.discard(id, planner).catch(() => undefined);
    return solver.solve(...question);
  });
  ({ id } = await rotas.ask(['conference'], planner));
  await rotas.work();
  expect((await rotas.get(id, planner)).state).toBe('discarded');
});

test('two who accept at once offer a seat once', async () => {
  const { held, rotas, relay, ready } = desk();
  const { id } = await ready();
  const both = await Promise.allSettled(
    [1, 2].map(() => rotas.accept(id, [seatKey('noon', 1)], planner)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await relay.idle();
  expect(held.offers).toHaveLength(1);
});

test('a plan of several events is for whoever may plan all of them', async () => {
  const { held, rotas } = desk();
  held.events.push(aRotaEvent({ id: 'webinar', nation: 'wales' }));
  const inEngland: Planner = {
    grants: [{ role: 'access-lead', scope: { kind: 'nation', nation: 'england' } }],
    actor: { kind: 'person', id: 'ann' },
  };
  const both = ['conference', 'webinar'];
  await expect(rotas.ask(both, inEngland)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(rotas.ask(['another'], planner)).rejects.toMatchObject({ kind: 'invalid' });
  const { id } = await rotas.ask(both, planner);
  await expect(rotas.get(id, inEngland)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await rotas.list(inEngland)).plans).toEqual([]);
  expect((await rotas.list(planner)).plans).toHaveLength(1);
});

test('plans go after a year', async () => {
  const { rotas, ready } = desk();
  await ready();
  expect(await rotas.forget()).toBe(0);
  clock.advance({ days: 366 });
  expect(await rotas.forget()).toBe(1);
});
