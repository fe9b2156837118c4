import type { Pool } from '#shared/events.ts';
import { type NewPoolInput, newPoolInput, poolInput } from '#shared/event-places.ts';
import { resized, withChange, withPool } from './pool-rules.ts';

const zone = 'Europe/London';
const now = new Date('2030-03-01T09:00:00Z');
const pool = (kind: Pool['kind'], capacity: number, more: Partial<Pool> = {}): Pool => ({
  id: kind,
  kind,
  nation: null,
  capacity,
  ...more,
});
const more = (different: Partial<Record<keyof NewPoolInput, unknown>>) =>
  newPoolInput.parse({ seen: 0, capacity: 5, ...different });
const changed = (different: object) => poolInput.parse({ seen: 0, capacity: 5, ...different });

test('a delegation is named by its nation, and each nation has one', () => {
  const wales = more({ kind: 'delegation', nation: 'wales' });
  const first = withPool({ zone, pools: [] }, wales);
  expect(first).toMatchObject({
    pools: [{ id: 'delegation-wales', nation: 'wales' }],
    problems: [],
  });
  expect(withPool({ zone, pools: first.pools }, wales).problems).toEqual([
    { field: 'kind', code: 'place.once' },
  ]);
  expect(withPool({ zone, pools: [] }, more({ kind: 'delegation' })).problems).toEqual([
    { field: 'nation', code: 'place.nationMissing' },
  ]);
});

test('a second pool of a kind that may repeat has an id of its own', () => {
  const { pools } = withPool({ zone, pools: [pool('general', 3)] }, more({ kind: 'general' }));
  expect(pools.map(({ id }) => id)).toEqual(['general', 'general-2']);
});

test('each wheelchair space brings a place for somebody beside it', () => {
  const { pools } = withPool({ zone, pools: [] }, more({ kind: 'wheelchair', capacity: 4 }));
  expect(pools.map(({ kind, capacity }) => [kind, capacity])).toEqual([
    ['wheelchair', 4],
    ['assistant', 4],
  ]);
  const event = { zone, pools };
  const grown = withChange(event, 'wheelchair', changed({ capacity: 6 }), now);
  expect(grown.pools.find(({ kind }) => kind === 'assistant')?.capacity).toBe(6);
  expect(withChange(event, 'assistant', changed({ capacity: 3 }), now).problems).toEqual([
    { field: 'capacity', code: 'place.companions' },
  ]);
});

test('held-back places need a day, and once it has come only their name changes', () => {
  expect(withPool({ zone, pools: [] }, more({ kind: 'held-back' })).problems).toEqual([
    { field: 'releaseOn', code: 'place.dayMissing' },
  ]);
  const event = { zone, pools: [pool('held-back', 5, { releaseOn: '2030-03-01' })] };
  const late = changed({ capacity: 9, releaseOn: '2030-04-01', name: { en: 'For speakers' } });
  expect(withChange(event, 'held-back', late, now).pools).toEqual([
    pool('held-back', 5, { releaseOn: '2030-03-01', texts: { en: 'For speakers' } }),
  ]);
});

test('a name in another language needs the English one', () => {
  const event = { zone, pools: [pool('general', 5)] };
  const named = changed({ name: { cy: 'Lleoedd cynnar' } });
  expect(withChange(event, 'general', named, now).problems).toEqual([
    { field: 'name.en', code: 'text.englishMissing' },
  ]);
});

test('only pools with another number are given rows', () => {
  const before = [pool('general', 5), pool('invited', 2)];
  const after = [pool('general', 6), pool('invited', 2), pool('wheelchair', 1)];
  expect(resized(before, after).map(({ id }) => id)).toEqual(['general', 'wheelchair']);
});
