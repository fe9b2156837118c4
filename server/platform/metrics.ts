import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures that are asked for when somebody reads the metrics. */
export interface MetricSources {
  relayLagSeconds: () => Promise<number>;
  /** Records with events that are not carried out yet. */
  relayWaiting: () => Promise<number>;
  deadLetters: () => Promise<number>;
  /** Messages by state. */
  messages: () => Promise<Record<string, number>>;
  /** Seconds that the oldest unsent message has waited; 0 when none waits. */
  oldestMessageSeconds: () => Promise<number>;
  /** Rows of all events together, by state. */
  places: () => Promise<Record<'open' | 'released' | 'held', number>>;
}

/** The figures of one process, to be read by a monitor. */
export interface Metrics {
  contentType: string;
  /** Records one answered request; `route` is the declared path, never the address asked for. */
  answered(request: { method: string; route: string; status: number; seconds: number }): void;
  /** The figures in Prometheus text form; a source that fails leaves its figure out. */
  read(): Promise<string>;
}

/** Keeps the figures of this process. */
export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const ask = (name: string, help: string, source: () => Promise<number>): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await source().catch(() => Number.NaN));
      },
    });
  const askByState = (
    name: string,
    help: string,
    source: () => Promise<Record<string, number>>,
  ): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        this.reset();
        const figures = await source().catch(() => ({}));
        for (const [state, figure] of Object.entries(figures)) this.set({ state }, figure);
      },
    });
  ask('allcomers_relay_lag_seconds', 'Wait of the oldest due record', sources.relayLagSeconds);
  ask('allcomers_relay_waiting', 'Records with events not carried out', sources.relayWaiting);
  ask('allcomers_dead_letters', 'Events given up on', sources.deadLetters);
  ask(
    'allcomers_oldest_message_seconds',
    'Wait of the oldest unsent message',
    sources.oldestMessageSeconds,
  );
  askByState('allcomers_messages', 'Messages by state', sources.messages);
  askByState('allcomers_places', 'Places by state', sources.places);

  return {
    contentType: registry.contentType,
    answered({ method, route, status, seconds }) {
      duration.observe({ method, route, status: String(status) }, seconds);
    },
    read: () => registry.metrics(),
  };
}
