import type { Broadcast } from '#shared/broadcasts.ts';
import type { Text } from '#shared/text.ts';
import { formatIsoDay } from '#shared/time.ts';

/** When a message to many goes, in words; times are of the event's clocks. */
export function whenWords({ timing }: Pick<Broadcast, 'timing'>, text: Text): string {
  const { when, day = '', time = '', days: count = 0, side = 'before' } = timing;
  if (when === 'hand') return text('broadcasts:when.hand');
  if (when === 'at') return text('broadcasts:when.atSaid', { day: formatIsoDay(day, text), time });
  return side === 'before'
    ? text('broadcasts:when.before', { count, time })
    : text('broadcasts:when.after', { count, time });
}
