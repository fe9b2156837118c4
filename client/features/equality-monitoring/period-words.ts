import type { Text } from '#shared/text.ts';

/** A time of figures in words: a quarter, a year, or the whole programme. */
export function periodWords(period: string, text: Text): string {
  if (period === 'all') return text('equality-figures:allTime');
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined
    ? text('equality-figures:wholeYear', { year })
    : text('equality-figures:quarter', { year, quarter });
}
