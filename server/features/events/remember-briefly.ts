export interface Brief<Value> {
  get(key: string): Promise<Value>;
  forget(key: string): void;
}

/**
 * Keeps what a load found for a moment, and lets those who ask at the same time share one load. With no
 * milliseconds it shares only. A failed load is not kept; when `limit` keys stand, the oldest goes.
 */
export function rememberBriefly<Value>(
  load: (key: string) => Promise<Value>,
  { milliseconds, now, limit = 500 }: { milliseconds: number; now: () => Date; limit?: number },
): Brief<Value> {
  const kept = new Map<string, { until: number; value: Promise<Value> }>();

  return {
    get(key) {
      const known = kept.get(key);
      if (known && +now() < known.until) return known.value;
      const value = load(key);
      const entry = { until: Infinity, value };
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      value.then(
        () => {
          entry.until = +now() + milliseconds;
          if (milliseconds === 0 && kept.get(key) === entry) kept.delete(key);
        },
        () => {
          if (kept.get(key) === entry) kept.delete(key);
        },
      );
      return value;
    },
    forget(key) {
      kept.delete(key);
    },
  };
}
