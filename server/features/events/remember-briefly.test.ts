import { fixedClock } from '#tests/support/clock.ts';
import { rememberBriefly } from './remember-briefly.ts';

function counted() {
  let loads = 0;
  const load = async (key: string) => `${key}${++loads}`;
  return { load, count: () => loads };
}

test('a value is kept for its moment and loaded again after it', async () => {
  const clock = fixedClock();
  const { load } = counted();
  const kept = rememberBriefly(load, { milliseconds: 1_000, now: () => clock.now() });
  expect(await kept.get('a')).toBe('a1');
  expect(await kept.get('a')).toBe('a1');
  clock.advance({ seconds: 1 });
  expect(await kept.get('a')).toBe('a2');
});

test('those who ask at once share one load, and with no moment the next one loads again', async () => {
  const { load, count } = counted();
  const shared = rememberBriefly(load, { milliseconds: 0, now: () => fixedClock().now() });
  expect(await Promise.all([shared.get('a'), shared.get('a')])).toEqual(['a1', 'a1']);
  expect(await shared.get('a')).toBe('a2');
  expect(count()).toBe(2);
});

test('a failed load is not kept', async () => {
  let fails = true;
  const kept = rememberBriefly(
    async () => {
      if (fails) throw new Error('away');
      return 'back';
    },
    { milliseconds: 1_000, now: () => fixedClock().now() },
  );
  await expect(kept.get('a')).rejects.toThrow('away');
  fails = false;
  expect(await kept.get('a')).toBe('back');
});

test('what is forgotten is loaded again, also when it was on its way', async () => {
  const { load } = counted();
  const kept = rememberBriefly(load, { milliseconds: 1_000, now: () => fixedClock().now() });
  const old = kept.get('a');
  kept.forget('a');
  expect(await kept.get('a')).toBe('a2');
  expect(await old).toBe('a1');
  expect(await kept.get('a')).toBe('a2');
});

test('the oldest key makes room when the limit is reached', async () => {
  const { load } = counted();
  const kept = rememberBriefly(load, {
    milliseconds: 1_000,
    now: () => fixedClock().now(),
    limit: 2,
  });
  for (const key of ['a', 'b', 'c']) await kept.get(key);
  expect(await kept.get('b')).toBe('b2');
  expect(await kept.get('a')).toBe('a4');
});
