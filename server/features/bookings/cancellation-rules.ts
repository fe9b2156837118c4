import { type CancellationScaleId, cancellationScales } from '#shared/support-terms.ts';
import { dayFrom, daysBetween, workingDaysBetween } from '#shared/working-days.ts';
import { isoDay } from '#shared/time.ts';

/** Scales count days by the clocks of the United Kingdom (domain rules §1.4). */
const zone = 'Europe/London';
const hour = 3_600_000;

/** What cancelling costs: one day of work and the terms that were agreed for it. Money is in pence. */
export interface Cancellable {
  startsAt: Date;
  scale: CancellationScaleId;
  feePence: number;
  nonRefundablePence: number;
  /** Public holidays of the nation of the assignment, as ISO days. */
  holidays: ReadonlySet<string>;
}

export interface CancellationCost {
  percent: number;
  pence: number;
  /** The next ISO day on which it costs more, and how much then; null where it costs all there is. */
  next: { on: string; pence: number } | null;
}

/** What is due when one day of work is cancelled at a moment, and when it becomes more. */
export function cancellationCost(of: Cancellable, noticeAt: Date): CancellationCost {
  const percent = percentAt(of, noticeAt);
  const step = nextStep(of, noticeAt, percent);
  return {
    percent,
    pence: penceFor(of, percent),
    next: step && { on: step.on, pence: penceFor(of, step.percent) },
  };
}

/** What is due for several days of work, each by its own notice. */
export const cancellationTotal = (days: readonly Cancellable[], noticeAt: Date): number =>
  days.reduce((sum, day) => sum + cancellationCost(day, noticeAt).pence, 0);

const penceFor = ({ feePence, nonRefundablePence }: Cancellable, percent: number): number =>
  Math.round((feePence * percent) / 100) + nonRefundablePence;

function percentAt({ startsAt, scale, holidays }: Cancellable, noticeAt: Date): number {
  const { count, tiers } = cancellationScales[scale];
  if (count === 'hours') {
    const left = (startsAt.getTime() - noticeAt.getTime()) / hour;
    return tiers.find(({ upTo }) => left < upTo)?.percent ?? 0;
  }
  return percentOn(isoDay(noticeAt, zone), { startsAt, scale, holidays });
}

function percentOn(
  notice: string,
  { startsAt, scale, holidays }: Pick<Cancellable, 'startsAt' | 'scale' | 'holidays'>,
): number {
  const { count, tiers } = cancellationScales[scale];
  const day = isoDay(startsAt, zone);
  const left =
    count === 'working' ? workingDaysBetween(notice, day, holidays) : daysBetween(notice, day);
  return tiers.find(({ upTo }) => left <= upTo)?.percent ?? 0;
}

function nextStep(
  of: Cancellable,
  noticeAt: Date,
  now: number,
): { on: string; percent: number } | null {
  const { count, tiers } = cancellationScales[of.scale];
  if (now === 100) return null;
  if (count === 'hours') {
    const dearer = tiers.findLast(({ percent }) => percent > now);
    if (!dearer) return null;
    const at = new Date(of.startsAt.getTime() - dearer.upTo * hour);
    return { on: isoDay(at, zone), percent: dearer.percent };
  }
  const last = isoDay(of.startsAt, zone);
  for (let on = dayFrom(isoDay(noticeAt, zone), 1); on <= last; on = dayFrom(on, 1)) {
    const percent = percentOn(on, of);
    if (percent > now) return { on, percent };
  }
  return null;
}
