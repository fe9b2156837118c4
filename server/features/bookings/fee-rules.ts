import type { BookingSettings } from '#shared/booking-settings.ts';
import type { FeeLine, SupportTerms } from '#shared/support-terms.ts';
import { isoDay, zonedParts } from '#shared/time.ts';
import { isWorkingDay } from '#shared/working-days.ts';

/** One assignment and the way to it. */
export interface Assignment {
  startsAt: Date;
  endsAt: Date;
  zone: string;
  /** There and back. */
  miles: number;
  /** There and back, in minutes. */
  travelMinutes: number;
  holidays: ReadonlySet<string>;
}

export interface Fee {
  /** What is agreed for the work, and what a cancellation scale counts from. */
  feePence: number;
  /** Travel and the like: paid where it arises. */
  expensesPence: number;
  lines: FeeLine[];
}

/**
 * What booked time costs by a professional's terms: half a day up to three hours (MCT), at least the minimum (CLARKE), more in the
 * evening, at weekends and on holidays, by the minutes that fall there (CROM). Booked time is paid even if it ends early (CLARKE).
 */
export function feeOf(
  assignment: Assignment,
  terms: SupportTerms,
  settings: Pick<BookingSettings, 'dayStarts' | 'dayEnds'>,
): Fee {
  const minutes = minutesOf(assignment);
  const base = baseLine(minutes, terms);
  const outside = outOfHoursMinutes(assignment, settings);
  const more = terms.outOfHoursPercent - 100;
  const work: FeeLine[] = [
    base,
    {
      code: 'out_of_hours',
      pence: minutes === 0 ? 0 : Math.round((base.pence * more * outside) / (100 * minutes)),
    },
  ];
  const travel: FeeLine[] = [
    { code: 'mileage', pence: Math.round(assignment.miles * terms.milePence) },
    {
      code: 'travel_time',
      pence: Math.round((assignment.travelMinutes * terms.travelHourPence) / 60),
    },
  ];
  return {
    feePence: sum(work),
    expensesPence: sum(travel),
    lines: [...work, ...travel].filter(({ pence }) => pence > 0),
  };
}

/** The minutes of an assignment outside usual hours; all of them on a day that is not worked on. */
export function outOfHoursMinutes(
  { startsAt, endsAt, zone, holidays }: Omit<Assignment, 'miles' | 'travelMinutes'>,
  { dayStarts, dayEnds }: Pick<BookingSettings, 'dayStarts' | 'dayEnds'>,
): number {
  let outside = 0;
  for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) {
    const { hour, minute } = zonedParts(new Date(at), zone);
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    const usual =
      isWorkingDay(isoDay(new Date(at), zone), holidays) && time >= dayStarts && time < dayEnds;
    if (!usual) outside += 1;
  }
  return outside;
}

/** The lines of an invoice with the tax, where the professional charges it. */
export function invoiceLines(
  lines: readonly FeeLine[],
  { vatRegistered }: Pick<SupportTerms, 'vatRegistered'>,
  { vatPercent }: Pick<BookingSettings, 'vatPercent'>,
): FeeLine[] {
  const vat = vatRegistered ? Math.round((sum(lines) * vatPercent) / 100) : 0;
  return [...lines, ...(vat > 0 ? [{ code: 'vat', pence: vat } as const] : [])];
}

export const sum = (lines: readonly FeeLine[]): number =>
  lines.reduce((total, { pence }) => total + pence, 0);

function baseLine(minutes: number, terms: SupportTerms): FeeLine {
  if (terms.basis === 'hour') {
    const paid = Math.max(minutes, terms.minMinutes);
    return { code: 'hours', pence: Math.round((paid * terms.hourPence) / 60) };
  }
  return minutes <= terms.halfDayMinutes
    ? { code: 'half_day', pence: terms.halfDayPence }
    : { code: 'full_day', pence: terms.fullDayPence };
}

const minutesOf = ({ startsAt, endsAt }: Pick<Assignment, 'startsAt' | 'endsAt'>): number =>
  Math.max(0, Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000));
