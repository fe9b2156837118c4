import type { RotaSettings } from '#shared/rota-settings.ts';
import { feeByTheHour, feeFor, feeOfDay, travelTo } from './cost-rules.ts';
import { type ModelBuilder, once, type Term } from './integer-model-rules.ts';
import { groupsBy } from './group-rules.ts';
import type { Block, Candidate, RotaInput, Stretch } from './ports.ts';
import { collide, loadOf, minutesFrom, wholeDay } from './rest-rules.ts';

/** A block that somebody may take on a day, and the column that says whether they do. */
export interface DayChoice {
  block: Block;
  column: number;
}

/** One way to be paid for a day: half of it within three hours of its start, or all of it. */
interface DayPart {
  column: number;
  choices: readonly DayChoice[];
}

/** Adds what one professional's day costs, and that they never do two things at once, rest, and do not work too long. */
export function addDay(
  builder: ModelBuilder,
  candidate: Candidate,
  choices: readonly DayChoice[],
  booked: readonly Stretch[],
  { settings, outOfHoursDays }: Pick<RotaInput, 'settings' | 'outOfHoursDays'>,
): void {
  const { terms, base } = candidate;
  const [first] = choices;
  if (!first) return;
  const outOfHours = outOfHoursDays.has(first.block.day);
  const parts = terms.basis === 'day' ? addParts() : null;
  /** The right side of a row: what each part of a day allows; where the day is paid for anyway, what a day allows. */
  const within = (terms: readonly Term[], allowed: (some: readonly DayChoice[]) => number): void =>
    parts === null
      ? builder.row(terms, { atMost: allowed(choices) })
      : builder.row(
          [...terms, ...parts.map((part) => [part.column, -allowed(part.choices)] as const)],
          { atMost: 0 },
        );

  if (parts)
    for (const one of choices) within([[one.column, 1]], (some) => (some.includes(one) ? 1 : 0));
  for (const group of cliquesOf(choices, ({ block }, other) =>
    collide(block, other.block, base, settings),
  ))
    within(once(group), (some) => (some.some((one) => group.includes(one)) ? 1 : 0));
  addLoad();
  addTravel();

  /** Null where the day is paid for whatever else is done on it. */
  function addParts(): DayPart[] | null {
    const half = feeFor('half', terms, outOfHours);
    const full = feeFor('full', terms, outOfHours);
    const paid = feeOfDay(booked, terms, outOfHours);
    if (booked.length > 0 && paid >= full) return null;
    const halves =
      half < full
        ? windowsOf(choices, booked, terms.halfDayMinutes).map((some) => ({
            choices: some,
            column: builder.column(booked.length > 0 ? 0 : half),
          }))
        : [];
    const all = [...halves, { choices, column: builder.column(full - paid) }];
    if (all.length > 1) builder.row(once(all), { atMost: 1 });
    return all;
  }

  function addLoad(): void {
    const loads = new Map(choices.map((one) => [one, loadOf(one.block, candidate)]));
    const left = booked.reduce((rest, one) => rest - loadOf(one, candidate), wholeDay);
    const sum = (some: readonly DayChoice[]): number =>
      some.reduce((total, one) => total + (loads.get(one) ?? 0), 0);
    if (sum(choices) <= left) return;
    within(
      choices.map((one) => [one.column, loads.get(one) ?? 0] as const),
      (some) => Math.min(left, sum(some)),
    );
    // Counted in whole blocks the same limit is sharper, so that less has to be tried.
    within(once(choices), (some) =>
      mostWithin(
        some.map((one) => loads.get(one) ?? 0),
        left,
      ),
    );
  }

  function addTravel(): void {
    const been = new Set(booked.map(({ place }) => place));
    for (const [place, there] of groupsBy(choices, ({ block }) => block.place)) {
      if (place === null || been.has(place)) continue;
      const pence = travelTo(place, candidate, settings);
      if (pence === 0) continue;
      const gone = builder.column(pence);
      for (const { column } of there)
        builder.row(
          [
            [column, 1],
            [gone, -1],
          ],
          { atMost: 0 },
        );
    }
  }
}

/** Adds that nobody goes from one day's work to another's faster than they can rest and travel. */
export function addOvernight(
  builder: ModelBuilder,
  { base }: Candidate,
  days: ReadonlyArray<readonly DayChoice[]>,
  settings: RotaSettings,
): void {
  days.forEach((day, at) => {
    for (const one of day)
      for (const other of days.slice(at + 1).flat())
        if (collide(one.block, other.block, base, settings))
          builder.row(once([one, other]), { atMost: 1 });
  });
}

/** What a block adds to the fee by itself: something only where the professional is paid by the hour. */
export const feeOfChoice = (
  block: Block,
  { terms }: Candidate,
  outOfHoursDays: ReadonlySet<string>,
): number =>
  terms.basis === 'hour' ? feeByTheHour(block, terms, outOfHoursDays.has(block.day)) : 0;

/** Everything that fits within a span from one start, with what is booked; those that hold no more than another are left out. */
function windowsOf(
  choices: readonly DayChoice[],
  booked: readonly Stretch[],
  minutes: number,
): DayChoice[][] {
  const starts = [...choices.map(({ block }) => block), ...booked].map(({ startsAt }) => startsAt);
  const windows = starts.flatMap((from) => {
    const fits = ({ startsAt, endsAt }: Stretch): boolean =>
      startsAt >= from && minutesFrom(from, endsAt) <= minutes;
    return booked.every(fits) ? [choices.filter(({ block }) => fits(block))] : [];
  });
  return windows.filter(
    (one, at) =>
      one.length > 0 &&
      !windows.some(
        (other, place) =>
          place !== at &&
          one.every((choice) => other.includes(choice)) &&
          (other.length > one.length || place < at),
      ),
  );
}

/** Groups of which each two collide, so that together they hold every pair that does. */
function cliquesOf(
  choices: readonly DayChoice[],
  clash: (one: DayChoice, other: DayChoice) => boolean,
): DayChoice[][] {
  const clashes = choices.map((one) => choices.map((other) => one !== other && clash(one, other)));
  const covered = choices.map(() => choices.map(() => false));
  const groups: DayChoice[][] = [];
  for (let one = 0; one < choices.length; one += 1)
    for (let other = one + 1; other < choices.length; other += 1) {
      if (!clashes[one]?.[other] || covered[one]?.[other]) continue;
      const group = [one, other];
      for (let next = 0; next < choices.length; next += 1)
        if (group.every((member) => clashes[member]?.[next])) group.push(next);
      for (const row of group) for (const place of group) (covered[row] ?? [])[place] = true;
      groups.push(group.flatMap((member) => choices[member] ?? []));
    }
  return groups;
}

/** How many of some loads fit into a day at most. */
function mostWithin(loads: readonly number[], left: number): number {
  let rest = left;
  return loads.toSorted((one, other) => one - other).filter((load) => (rest -= load) >= 0).length;
}
