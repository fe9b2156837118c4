import type { Text } from '#shared/text.ts';
import type { DraftEvent } from './draft-event.ts';

/** What a place is called: by the name of its pool where it has one, else by its kind, with its nation. */
export const placeName = (
  { kind, nation, name }: Pick<DraftEvent['pools'][number], 'kind' | 'nation' | 'name'>,
  text: Text,
): string =>
  name ??
  text(`registrations:pool.${kind}`, {
    fromNation: text(`registrations:fromNation.${nation ?? 'uk'}`),
  });
