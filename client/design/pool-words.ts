import type { Pool } from '#shared/events.ts';
import type { Locale } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';

/** What a pool of places is called: by its own name where it has one, else by its kind, a delegation by its nation. */
export function poolWords(
  pools: readonly Pick<Pool, 'id' | 'kind' | 'nation' | 'texts'>[],
  id: string,
  { text, locale }: { text: Text; locale: Locale },
): string {
  const pool = pools.find((each) => each.id === id);
  if (!pool) return id;
  const own = pool.texts?.[locale.id] ?? pool.texts?.en;
  return (
    own ??
    text(`staff:pool.${pool.kind}`, {
      nation: pool.nation === null ? '' : text(`staff:nation.${pool.nation}`),
    })
  );
}
