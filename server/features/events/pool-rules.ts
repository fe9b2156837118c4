import { type Event, type Pool } from '#shared/events.ts';
import { isReleased } from '#shared/pools.ts';
import type { NewPoolInput, PoolInput } from '#shared/event-places.ts';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';
import { dayIn } from './rules.ts';

/** The pools as a change makes them, or what is wrong with it by the fields of its form. */
export type PoolsChanged = { pools: Pool[]; problems: FieldProblem[] };

type Draft = Pick<Event, 'pools' | 'zone'>;

/** A pool more; the second place of a wheelchair space comes with it. */
export function withPool(event: Draft, input: NewPoolInput): PoolsChanged {
  const { kind, nation } = input;
  const problems: FieldProblem[] = [];
  const add = (field: string, code: ProblemCode) => problems.push({ field, code });
  if (kind === 'delegation' && nation === undefined) add('nation', 'place.nationMissing');
  const same = event.pools.some((one) => one.kind === kind && one.nation === (nation ?? null));
  if (same && onceEach.has(kind)) add('kind', 'place.once');
  const about = kind === 'delegation' ? `${kind}-${nation}` : kind;
  const ids = new Set(event.pools.map(({ id }) => id));
  const numbers = Array.from({ length: ids.size + 1 }, (_id, at) => `${about}-${at + 2}`);
  const id = [about, ...numbers].find((one) => !ids.has(one)) ?? about;
  const pool = { id, kind, nation: kind === 'delegation' ? (nation ?? null) : null };
  const filled = fill({ ...pool, capacity: 0 }, input);
  const pools = withCompanions([...event.pools, filled.pool]);
  return { pools, problems: [...problems, ...filled.problems] };
}

/** One pool as a form wants it. */
export function withChange(event: Draft, id: string, input: PoolInput, now: Date): PoolsChanged {
  const before = event.pools.find((pool) => pool.id === id);
  if (!before) return { pools: event.pools, problems: [] };
  const { pool, problems } = fill(before, input);
  if (isReleased(before, dayIn(event.zone, now)))
    return {
      pools: event.pools.map((one) => (one.id === id ? { ...before, texts: pool.texts } : one)),
      problems,
    };
  const changed = event.pools.map((one) => (one.id === id ? pool : one));
  const companions = pool.kind === 'assistant' && pool.capacity < spacesIn(changed);
  if (companions) problems.push({ field: 'capacity', code: 'place.companions' });
  return { pools: withCompanions(changed), problems };
}

/** Without a pool; wheelchair spaces keep their places for assistants. */
export function withoutPool(event: Draft, id: string): PoolsChanged {
  const pools = event.pools.filter((pool) => pool.id !== id);
  const wanted = event.pools.find((pool) => pool.id === id)?.kind === 'assistant';
  const problems: FieldProblem[] =
    wanted && spacesIn(pools) > 0 ? [{ field: 'pool', code: 'place.companions' }] : [];
  return { pools, problems };
}

/** Which pools have another number of places than before. */
export function resized(before: readonly Pool[], after: readonly Pool[]): Pool[] {
  return after.filter(
    ({ id, capacity }) => before.find((one) => one.id === id)?.capacity !== capacity,
  );
}

function fill(pool: Pool, { capacity, name, releaseOn }: PoolInput) {
  const problems: FieldProblem[] = [];
  const written = Object.fromEntries(Object.entries(name).filter(([, words]) => words !== ''));
  const { en } = written;
  if (en === undefined && Object.keys(written).length > 0)
    problems.push({ field: 'name.en', code: 'text.englishMissing' });
  const isHeldBack = pool.kind === 'held-back';
  if (isHeldBack && releaseOn === undefined)
    problems.push({ field: 'releaseOn', code: 'place.dayMissing' });
  const { id, kind, nation } = pool;
  const filled: Pool = {
    id,
    kind,
    nation,
    capacity,
    ...(en !== undefined && { texts: { ...written, en } }),
    ...(isHeldBack && releaseOn !== undefined && { releaseOn }),
  };
  return { pool: filled, problems };
}

/** Kinds of which an event has one; delegations are told apart by their nation. */
const onceEach = new Set<Pool['kind']>(['delegation', 'wheelchair', 'assistant']);

const spacesIn = (pools: readonly Pool[]): number =>
  pools.reduce((sum, { kind, capacity }) => (kind === 'wheelchair' ? sum + capacity : sum), 0);

/** Whoever uses a wheelchair space may bring somebody, so there are as many places for assistants. */
function withCompanions(pools: Pool[]): Pool[] {
  const spaces = spacesIn(pools);
  if (spaces === 0) return pools;
  if (!pools.some(({ kind }) => kind === 'assistant'))
    return [...pools, { id: 'assistant', kind: 'assistant', nation: null, capacity: spaces }];
  return pools.map((pool) =>
    pool.kind === 'assistant' && pool.capacity < spaces ? { ...pool, capacity: spaces } : pool,
  );
}
