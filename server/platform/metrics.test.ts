import { createMetrics, type MetricSources } from './metrics.ts';

const sources: MetricSources = {
  relayLagSeconds: async () => 4,
  relayWaiting: async () => 6,
  deadLetters: async () => 1,
  messages: async () => ({ queued: 3, retry: 2 }),
  oldestMessageSeconds: async () => 90,
  places: async () => ({ open: 10, released: 2, held: 30 }),
};

test('the figures of this process and of the database stand in the text', async () => {
  const metrics = createMetrics(sources);
  metrics.answered({ method: 'GET', route: '/api/events/:id', status: 200, seconds: 0.02 });
  const text = await metrics.read();
  expect(text).toContain('allcomers_relay_lag_seconds 4');
  expect(text).toContain('allcomers_relay_waiting 6');
  expect(text).toContain('allcomers_dead_letters 1');
  expect(text).toContain('allcomers_messages{state="retry"} 2');
  expect(text).toContain('allcomers_oldest_message_seconds 90');
  expect(text).toContain('allcomers_places{state="held"} 30');
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/events\/:id",status="200"\} 1/,
  );
});

test('a source that fails leaves the other figures standing', async () => {
  const metrics = createMetrics({
    ...sources,
    messages: () => Promise.reject(new Error('away')),
    relayLagSeconds: () => Promise.reject(new Error('away')),
  });
  const text = await metrics.read();
  expect(text).toContain('allcomers_relay_lag_seconds Nan');
  expect(text).toContain('allcomers_dead_letters 1');
});

test('two processes in one keep their figures apart', async () => {
  const one = createMetrics(sources);
  one.answered({ method: 'GET', route: '/a', status: 200, seconds: 0.1 });
  expect(await createMetrics(sources).read()).not.toContain('route="/a"');
});
