import type { Headcount } from '#shared/cover-plan.ts';
import type { CoverSettings } from '#shared/cover.ts';
import { minutesBetween } from './block-rules.ts';
import { grouped } from './group-rules.ts';

/** A block as people are counted for it. */
export interface Work {
  strand: string | null;
  day: string;
  startsAt: Date;
  endsAt: Date;
  minutes: number;
  seats: number;
}

/** The most seats taken at once, each with the rest that follows it: nobody can do with fewer people. */
export function peakOf(
  works: ReadonlyArray<Pick<Work, 'startsAt' | 'endsAt' | 'seats'>>,
  minBreak: number,
): number {
  const steps = works
    .flatMap(({ startsAt, endsAt, seats }) => [
      { at: +startsAt, by: seats },
      { at: +endsAt + minBreak * 60_000, by: -seats },
    ])
    .toSorted((one, other) => one.at - other.at || one.by - other.by);
  let taken = 0;
  let peak = 0;
  for (const { by } of steps) {
    taken += by;
    peak = Math.max(peak, taken);
  }
  return peak;
}

interface Worker {
  load: number;
  from: Date;
  until: Date;
  strand: string | null;
}

/**
 * How many people a set of blocks takes (domain rules §1.6, step D). Each seat goes to whoever is free and has worked least, within
 * the limit of a day; only then to one more. The peak is the lower bound; this is a plan that can be worked.
 */
export function headcountOf(
  works: readonly Work[],
  { minBreak, pairDayMax }: Pick<CoverSettings, 'minBreak' | 'pairDayMax'>,
  changeover: number,
): Headcount {
  const days = grouped(works, ({ day }) => day).map((own) =>
    workersOf(own, { minBreak, pairDayMax, changeover }),
  );
  const fullest = days.toSorted((one, other) => other.length - one.length)[0] ?? [];
  const spans = days.flat().map(({ from, until }) => minutesBetween(from, until));
  return {
    peak: peakOf(works, minBreak),
    people: fullest.length,
    loads: fullest.map(({ load }) => load).toSorted((one, other) => other - one),
    halfDays: spans.filter((span) => span <= 180).length,
    fullDays: spans.filter((span) => span > 180).length,
  };
}

function workersOf(
  works: readonly Work[],
  limits: { minBreak: number; pairDayMax: number; changeover: number },
): Worker[] {
  const workers: Worker[] = [];
  for (const work of works.toSorted((one, other) => +one.startsAt - +other.startsAt)) {
    const taken = new Set<Worker>();
    for (let no = 0; no < work.seats; no += 1) {
      const free = workers
        .filter((worker) => !taken.has(worker) && isFree(worker, work, limits))
        .toSorted((one, other) => one.load - other.load)[0];
      const worker: Worker = free ?? {
        load: 0,
        from: work.startsAt,
        until: work.startsAt,
        strand: work.strand,
      };
      if (!free) workers.push(worker);
      taken.add(worker);
      worker.load += work.minutes;
      worker.until = work.endsAt;
      worker.strand = work.strand;
    }
  }
  return workers;
}

/** Rested, in the right room in time, and within the limit of a day. */
function isFree(
  { load, until, strand }: Worker,
  { startsAt, minutes, strand: to }: Work,
  {
    minBreak,
    pairDayMax,
    changeover,
  }: { minBreak: number; pairDayMax: number; changeover: number },
): boolean {
  const between = strand === to ? minBreak : Math.max(minBreak, changeover);
  return minutesBetween(until, startsAt) >= between && load + minutes <= pairDayMax;
}
