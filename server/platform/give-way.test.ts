import { createGiveWay } from './give-way.ts';

async function pauseOf(way: ReturnType<typeof createGiveWay>): Promise<number> {
  const began = performance.now();
  await way.pause();
  return performance.now() - began;
}

test('background work goes on at once while few people wait', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60_000 });
  way.entered();
  expect(await pauseOf(way)).toBeLessThan(5_000);
});

test('it goes on as soon as those who waited have their answers', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60_000 });
  const answered = [way.entered(), way.entered()];
  const paused = pauseOf(way);
  answered[0]?.();
  expect(await paused).toBeLessThan(30_000);
});

test('an answer that ends twice is counted once', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60 });
  const first = way.entered();
  way.entered();
  way.entered();
  first();
  first();
  expect(await pauseOf(way)).toBeGreaterThanOrEqual(50);
});

test('it goes on after the longest pause however many wait', async () => {
  const way = createGiveWay({ crowd: 0, longestMs: 60 });
  way.entered();
  expect(await pauseOf(way)).toBeLessThan(30_000);
});
