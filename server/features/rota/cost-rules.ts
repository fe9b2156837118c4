import { kilometresBetween } from '#shared/postcode-areas.ts';
import type { RotaSettings } from '#shared/rota-settings.ts';
import type { Candidate, RotaInput, Stretch, Terms } from './ports.ts';
import { minutesFrom, minutesOnTheWay, roadKilometres } from './rest-rules.ts';

const kilometresPerMile = 1.609_344;

/** What a professional's work of one day costs in pence: half a day up to a span of three hours, more than that a whole one (MCT). */
export function feeOfDay(stretches: readonly Stretch[], terms: Terms, outOfHours: boolean): number {
  const [first] = stretches;
  if (!first) return 0;
  if (terms.basis === 'hour')
    return stretches.reduce((sum, one) => sum + feeByTheHour(one, terms, outOfHours), 0);
  const from = Math.min(...stretches.map(({ startsAt }) => startsAt.getTime()));
  const to = Math.max(...stretches.map(({ endsAt }) => endsAt.getTime()));
  const half = minutesFrom(new Date(from), new Date(to)) <= terms.halfDayMinutes;
  return feeFor(half ? 'half' : 'full', terms, outOfHours);
}

/** Half or all of a day, out of hours by the professional's factor. */
export const feeFor = (part: 'half' | 'full', terms: Terms, outOfHours: boolean): number =>
  withFactor(part === 'half' ? terms.halfDayPence : terms.fullDayPence, terms, outOfHours);

/** One block of somebody who is paid by the hour, the least that they ask for included. */
export function feeByTheHour(
  { startsAt, endsAt }: Pick<Stretch, 'startsAt' | 'endsAt'>,
  terms: Terms,
  outOfHours: boolean,
): number {
  const minutes = Math.max(minutesFrom(startsAt, endsAt), terms.minMinutes);
  return withFactor((minutes * terms.hourPence) / 60, terms, outOfHours);
}

/** Going to a place and back on one day, in pence: the miles and the time. */
export function travelTo(
  place: string,
  { base, terms }: Pick<Candidate, 'base' | 'terms'>,
  settings: RotaSettings,
): number {
  const straight = base === null ? null : kilometresBetween(base, place);
  if (straight === null || base === place) return 0;
  const miles = (2 * roadKilometres(straight, settings)) / kilometresPerMile;
  const minutes = 2 * minutesOnTheWay({ place: base }, { place }, base, settings);
  return Math.round(miles * terms.milePence) + Math.round((minutes * terms.travelHourPence) / 60);
}

/** The fee and the ways of one day, in pence; each place is gone to once. */
export function costOfDay(
  stretches: readonly Stretch[],
  candidate: Candidate,
  { settings, outOfHoursDays }: Pick<RotaInput, 'settings' | 'outOfHoursDays'>,
): { fee: number; travel: number } {
  const outOfHours = stretches.some(({ day }) => outOfHoursDays.has(day));
  const places = new Set(stretches.flatMap(({ place }) => (place === null ? [] : [place])));
  return {
    fee: feeOfDay(stretches, candidate.terms, outOfHours),
    travel: [...places].reduce((sum, place) => sum + travelTo(place, candidate, settings), 0),
  };
}

const withFactor = (pence: number, { outOfHoursPercent }: Terms, outOfHours: boolean): number =>
  Math.round((pence * (outOfHours ? outOfHoursPercent : 100)) / 100);
