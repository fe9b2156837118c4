import type { Text } from './text.ts';

/** A moment as the clocks of a zone show it; `weekday` counts from 1, Monday. */
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of an IANA zone show at an instant, summer time of that day included. Throws RangeError for no such zone. */
export function zonedParts(instant: Date, zone: string): ZonedParts {
  let format = formats.get(zone);
  if (!format) {
    const numbers = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...numbers });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday, hour, minute };
}

/** The day of an instant in a zone, as an ISO date. */
export function isoDay(instant: Date, zone: string): string {
  const { year, month, day } = zonedParts(instant, zone);
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

/** A day in full: Monday 5 October 2026. Names come from the catalogue, so that server and browser agree. */
export function formatDay(instant: Date, zone: string, text: Text): string {
  const { weekday, day, month, year } = zonedParts(instant, zone);
  return text('common:dates.day', {
    weekday: text(`common:dates.weekdays.${weekday as Weekday}`),
    day,
    month: text(`common:dates.months.${month as Month}`),
    year,
  });
}

/** An ISO date in full. */
export const formatIsoDay = (date: string, text: Text): string =>
  formatDay(new Date(`${date}T12:00:00Z`), 'UTC', text);

/** A time of day: 2pm, 2:30pm, midday, midnight. */
export function formatTime(instant: Date, zone: string, text: Text): string {
  const { hour, minute } = zonedParts(instant, zone);
  if (minute === 0 && hour === 12) return text('common:dates.midday');
  if (minute === 0 && hour === 0) return text('common:dates.midnight');
  const time = `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  return text(hour < 12 ? 'common:dates.am' : 'common:dates.pm', { time });
}

/** From one time to another, the day named once where it is the same. */
export function formatSpan(from: Date, to: Date, zone: string, text: Text): string {
  const sameDay = isoDay(from, zone) === isoDay(to, zone);
  return text(sameDay ? 'common:dates.span' : 'common:dates.spanOfDays', {
    fromDay: formatDay(from, zone, text),
    fromTime: formatTime(from, zone, text),
    toDay: formatDay(to, zone, text),
    toTime: formatTime(to, zone, text),
  });
}

/** The same, with the zone whose clocks they are. */
export const formatSpanInZone = (from: Date, to: Date, zone: string, text: Text): string =>
  text('common:dates.spanInZone', {
    span: formatSpan(from, to, zone, text),
    zone: zoneName(zone, text),
  });

/** From one time to another of one day, without the day. */
export const formatTimes = (from: Date, to: Date, zone: string, text: Text): string =>
  text('common:dates.times', {
    from: formatTime(from, zone, text),
    to: formatTime(to, zone, text),
  });

/** A day and a time: Monday 5 October 2026 at 2pm. */
export const formatMoment = (instant: Date, zone: string, text: Text): string =>
  text('common:dates.moment', {
    day: formatDay(instant, zone, text),
    time: formatTime(instant, zone, text),
  });

/** A day and a time as a table has room for them: 5 October 2026, 2pm. */
export function formatShortMoment(instant: Date, zone: string, text: Text): string {
  const { day, month, year } = zonedParts(instant, zone);
  return text('common:dates.shortMoment', {
    day,
    month: text(`common:dates.months.${month as Month}`),
    year,
    time: formatTime(instant, zone, text),
  });
}

/** How people name a zone: UK time; elsewhere its IANA name. */
export const zoneName = (zone: string, text: Text): string =>
  zone === 'Europe/London' ? text('common:dates.ukTime') : zone.replaceAll('_', ' ');

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
