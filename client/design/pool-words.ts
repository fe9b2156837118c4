import type { Pool } from '#shared/events.ts';
import type { Text } from '#shared/text.ts';

/** What a pool of places is called; a delegation by its nation. */
export function poolWords(
  pools: readonly Pick<Pool, 'id' | 'kind' | 'nation'>[],
  id: string,
  text: Text,
): string {
  const pool = pools.find((each) => each.id === id);
  if (!pool) return id;
  return text(`staff:pool.${pool.kind}`, {
    nation: pool.nation === null ? '' : text(`staff:nation.${pool.nation}`),
  });
}
