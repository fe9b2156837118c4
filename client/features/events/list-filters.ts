import type { QueryValues } from '#client/forms/query-links.ts';
import type { EventQuery } from '#shared/events.ts';
import type { Text } from '#shared/text.ts';

/** A filter in use: the name of its field, and what it says to the reader. */
export interface ActiveFilter {
  name: 'nation' | 'kind' | 'mode' | 'with' | 'words';
  label: string;
}

/** The choices as the address holds them; "coming" is what stands without one. */
export const addressOf = ({ when, ...query }: EventQuery): QueryValues => ({
  ...query,
  when: when === 'past' ? when : undefined,
});

/** The filters in use, in the order of the form. */
export function activeFilters(query: EventQuery, text: Text): ActiveFilter[] {
  const { nation, kind, mode, with: support, words } = query;
  return [
    ...(nation ? [{ name: 'nation' as const, label: text(`events:nations.${nation}`) }] : []),
    ...(kind ? [{ name: 'kind' as const, label: text(`events:kinds.${kind}`) }] : []),
    ...(mode ? [{ name: 'mode' as const, label: text(`events:list.modes.${mode}`) }] : []),
    ...(support ? [{ name: 'with' as const, label: text(`events:list.withs.${support}`) }] : []),
    ...(words ? [{ name: 'words' as const, label: text('events:list.wordsAre', { words }) }] : []),
  ];
}
