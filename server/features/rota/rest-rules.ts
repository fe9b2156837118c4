import { kilometresBetween } from '#shared/postcode-areas.ts';
import type { RotaSettings } from '#shared/rota-settings.ts';
import type { Candidate, Stretch } from './ports.ts';

/** What a day may hold, in the units of `loadOf`. */
export const wholeDay = 10_000;

/** Whether one professional cannot do both: they overlap, or the time between is too short to rest and to travel. */
export function collide(
  one: Stretch,
  other: Stretch,
  base: string | null,
  settings: RotaSettings,
): boolean {
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];
  const between = minutesFrom(first.endsAt, second.startsAt);
  const rest = Math.max(first.minBreak, second.minBreak);
  return between < Math.max(rest, minutesOnTheWay(first, second, base, settings));
}

/** Minutes from the place of one stretch to that of another; what is online is done from the professional's base. */
export function minutesOnTheWay(
  from: Pick<Stretch, 'place'>,
  to: Pick<Stretch, 'place'>,
  base: string | null,
  settings: RotaSettings,
): number {
  if (from.place === null && to.place === null) return 0;
  const [start, end] = [from.place ?? base, to.place ?? base];
  if (start !== null && start === end) return settings.changeoverMinutes;
  const kilometres = start === null || end === null ? null : kilometresBetween(start, end);
  if (kilometres === null) return settings.unknownPlaceMinutes;
  return (
    settings.journeyMinutes +
    Math.round((roadKilometres(kilometres, settings) * 60) / settings.kilometresPerHour)
  );
}

/** How long a straight line is by road. */
export const roadKilometres = (straight: number, { roadPercent }: RotaSettings): number =>
  (straight * roadPercent) / 100;

/** How much of a professional's day a stretch takes: of what its kind allows, or of what they want to work. */
export function loadOf(
  stretch: Pick<Stretch, 'startsAt' | 'endsAt' | 'dayMinutes'>,
  { dayLimit }: Pick<Candidate, 'dayLimit'>,
): number {
  const longest = Math.min(stretch.dayMinutes, dayLimit ?? stretch.dayMinutes);
  return Math.floor((minutesFrom(stretch.startsAt, stretch.endsAt) * wholeDay) / longest);
}

export const minutesFrom = (from: Date, to: Date): number =>
  Math.round((to.getTime() - from.getTime()) / 60_000);
