import { usualBookingSettings as settings } from '#shared/booking-settings.ts';
import type { SupportTerms } from '#shared/support-terms.ts';
import { type Assignment, feeOf, invoiceLines, outOfHoursMinutes } from './fee-rules.ts';

/** The figures of the NUBSLI guide of 2020-21 for Wales, as test data. */
const terms: SupportTerms = {
  basis: 'day',
  halfDayPence: 13_500,
  fullDayPence: 25_500,
  hourPence: 4_000,
  halfDayMinutes: 180,
  minMinutes: 120,
  outOfHoursPercent: 150,
  milePence: 45,
  travelHourPence: 2_000,
  cancellationScale: 'cal_7_14',
  vatRegistered: false,
};
const on = (day: string, from: string, to: string, different: Partial<Assignment> = {}) => ({
  startsAt: new Date(`${day}T${from}:00Z`),
  endsAt: new Date(`${day}T${to}:00Z`),
  zone: 'Europe/London',
  miles: 0,
  travelMinutes: 0,
  holidays: new Set(['2027-05-03']),
  ...different,
});
const wednesday = '2027-05-12';

test.each<[string, Assignment, Partial<SupportTerms>, number]>([
  ['three hours are half a day (MCT)', on(wednesday, '09:00', '12:00'), {}, 13_500],
  ['a minute more is a full day (MCT)', on(wednesday, '09:00', '12:01'), {}, 25_500],
  ['by the hour', on(wednesday, '09:00', '12:00'), { basis: 'hour' }, 12_000],
  ['the least is two hours (CLARKE)', on(wednesday, '09:00', '09:30'), { basis: 'hour' }, 8_000],
  ['a Saturday is time and a half (CROM)', on('2027-05-15', '09:00', '12:00'), {}, 20_250],
  ['a bank holiday is time and a half (CROM)', on('2027-05-03', '09:00', '12:00'), {}, 20_250],
  // From 5pm UK time; an hour of two is after 6pm.
  ['an evening by its minutes (CROM)', on(wednesday, '16:00', '18:00'), {}, 13_500 + 3_375],
  ['a plain rate', on('2027-05-15', '09:00', '12:00'), { outOfHoursPercent: 100 }, 13_500],
])('%s', (_rule, assignment, different, pence) => {
  expect(feeOf(assignment, { ...terms, ...different }, settings).feePence).toBe(pence);
});

test('travel is beside the fee, so that a scale does not count it', () => {
  const fee = feeOf(
    on(wednesday, '09:00', '12:00', { miles: 41, travelMinutes: 90 }),
    terms,
    settings,
  );
  expect(fee).toEqual({
    feePence: 13_500,
    expensesPence: 1_845 + 3_000,
    lines: [
      { code: 'half_day', pence: 13_500 },
      { code: 'mileage', pence: 1_845 },
      { code: 'travel_time', pence: 3_000 },
    ],
  });
});

test('usual hours are those of the clocks of the event', () => {
  const inNewYork = { ...on(wednesday, '21:00', '22:00'), zone: 'America/New_York' };
  expect(outOfHoursMinutes(inNewYork, settings)).toBe(0);
  expect(outOfHoursMinutes(on(wednesday, '21:00', '22:00'), settings)).toBe(60);
});

test('tax is added where the professional charges it', () => {
  const lines = [{ code: 'half_day', pence: 13_503 } as const];
  expect(invoiceLines(lines, terms, settings)).toEqual(lines);
  expect(invoiceLines(lines, { vatRegistered: true }, settings)).toEqual([
    ...lines,
    { code: 'vat', pence: 2_701 },
  ]);
});
