import type { ScheduleItem } from '#shared/programme.ts';
import { sayBoth } from '#server/sample/say.ts';
import { shiftDay } from '#server/sample/shift.ts';
import { firstHalf } from './first-half.ts';
import { secondHalf } from './second-half.ts';

/** The schedule of the plan, moved by whole weeks; items without a name or an owner there have none here. */
export const scheduleFrom = (weeks: number): ScheduleItem[] =>
  [...firstHalf, ...secondHalf].map(([code, name, owner, from, to]) => ({
    id: `item-${code.replace('.', '-')}`,
    code,
    name: name && sayBoth(...name),
    owner,
    from: shiftDay(from, weeks),
    to: shiftDay(to, weeks),
  }));
