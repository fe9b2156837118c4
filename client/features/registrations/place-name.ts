import type { Pool } from '#shared/events.ts';
import type { Text } from '#shared/text.ts';

/** A kind of place in words, with its nation where it has one. */
export const placeName = ({ kind, nation }: Pick<Pool, 'kind' | 'nation'>, text: Text): string =>
  text(`registrations:pool.${kind}`, {
    fromNation: text(`registrations:fromNation.${nation ?? 'uk'}`),
  });
