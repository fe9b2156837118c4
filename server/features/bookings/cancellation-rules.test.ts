import fc from 'fast-check';
import { cancellationScaleIds, type CancellationScaleId } from '#shared/support-terms.ts';
import { dayFrom } from '#shared/working-days.ts';
import { type Cancellable, cancellationCost, cancellationTotal } from './cancellation-rules.ts';

/** Early May bank holiday and spring bank holiday of 2027. */
const holidays = new Set(['2027-05-03', '2027-05-31']);
const startsAt = new Date('2027-06-10T09:00:00Z');
const work = (scale: CancellationScaleId, different: Partial<Cancellable> = {}): Cancellable => ({
  startsAt,
  scale,
  feePence: 28_000,
  nonRefundablePence: 0,
  holidays,
  ...different,
});
const noon = (day: string) => new Date(`${day}T11:00:00Z`);

test.each<[CancellationScaleId, string, number, string | null]>([
  ['cal_7_14', '2027-06-10', 100, null],
  ['cal_7_14', '2027-06-03', 100, null],
  ['cal_7_14', '2027-06-02', 50, '2027-06-03'],
  ['cal_7_14', '2027-05-27', 50, '2027-06-03'],
  ['cal_7_14', '2027-05-26', 0, '2027-05-27'],
  ['cal_7_13', '2027-06-03', 100, null],
  ['cal_7_13', '2027-05-28', 50, '2027-06-03'],
  ['cal_7_13', '2027-05-27', 0, '2027-05-28'],
  ['wd_5_10', '2027-06-03', 100, null],
  ['wd_5_10', '2027-06-02', 50, '2027-06-03'],
  // The spring bank holiday stands between, so ten working days reach a day further back.
  ['wd_5_10', '2027-05-26', 50, '2027-06-03'],
  ['wd_5_10', '2027-05-25', 0, '2027-05-26'],
])('by %s, notice on %s costs %i per cent (CROM, CLARKE, SUSSEX)', (scale, day, percent, next) => {
  const cost = cancellationCost(work(scale), noon(day));
  expect(cost.percent).toBe(percent);
  expect(cost.pence).toBe(280 * percent);
  expect(cost.next?.on ?? null).toBe(next);
});

test.each([
  ['2027-06-08T09:00:00Z', 0, '2027-06-08'],
  ['2027-06-08T09:00:01Z', 100, null],
  ['2027-06-01T09:00:00Z', 0, '2027-06-08'],
])('by hours, notice at %s costs %i per cent (MCT)', (at, percent, next) => {
  const cost = cancellationCost(work('remote_48h'), new Date(at));
  expect([cost.percent, cost.next?.on ?? null]).toEqual([percent, next]);
});

test('a holiday of another nation does not lengthen the notice', () => {
  const elsewhere = work('wd_5_10', { holidays: new Set() });
  expect(cancellationCost(elsewhere, noon('2027-05-26')).percent).toBe(0);
});

test('the day of notice is that of UK clocks, summer time included', () => {
  const late = new Date('2027-06-02T23:30:00Z');
  expect(cancellationCost(work('cal_7_14'), late).percent).toBe(100);
});

test('what cannot be had back is due as well, and half a penny is rounded once', () => {
  const odd = work('cal_7_14', { feePence: 12_345, nonRefundablePence: 4_200 });
  expect(cancellationCost(odd, noon('2027-06-01')).pence).toBe(6_173 + 4_200);
  expect(cancellationCost(odd, noon('2027-05-01')).pence).toBe(4_200);
});

test('days of work are counted one by one', () => {
  const days = ['2027-06-10', '2027-06-18'].map((day) =>
    work('cal_7_14', { startsAt: new Date(`${day}T09:00:00Z`) }),
  );
  expect(cancellationTotal(days, noon('2027-06-03'))).toBe(28_000 + 0);
  expect(cancellationTotal(days, noon('2027-06-04'))).toBe(28_000 + 14_000);
});

test('later notice never costs less, never more than the fee, and never a part of a penny', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cancellationScaleIds),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 90_000 }),
      (scale, days, feePence) => {
        const of = work(scale, { feePence });
        const at = (before: number) =>
          cancellationCost(of, noon(dayFrom('2027-06-10', -before))).pence;
        expect(at(days)).toBeGreaterThanOrEqual(at(days + 1));
        expect(at(days)).toBeLessThanOrEqual(feePence);
        expect(Number.isInteger(at(days))).toBe(true);
      },
    ),
  );
});
