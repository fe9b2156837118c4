import { createGiveWay } from './give-way.ts';

test('background work goes on at once while few people wait', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60_000 });
  way.entered();
  await way.pause();
});

test('it goes on as soon as those who waited have their answers', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60_000 });
  const answered = [way.entered(), way.entered()];
  const paused = way.pause();
  answered[0]?.();
  await paused;
});

test('an answer that ends twice is counted once', async () => {
  const way = createGiveWay({ crowd: 1, longestMs: 60 });
  const first = way.entered();
  way.entered();
  way.entered();
  first();
  first();
  const began = performance.now();
  await way.pause();
  expect(performance.now() - began).toBeGreaterThanOrEqual(50);
});

test('it goes on after the longest pause however many wait', async () => {
  const way = createGiveWay({ crowd: 0, longestMs: 60 });
  way.entered();
  await way.pause();
});
