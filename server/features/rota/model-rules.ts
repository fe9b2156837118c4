import { addDay, addOvernight, feeOfChoice } from './day-rules.ts';
import type { Eligible } from './eligibility-rules.ts';
import { groupsBy } from './group-rules.ts';
import {
  createIntegerModel,
  type IntegerModel,
  type ModelBuilder,
  once,
  type Term,
} from './integer-model-rules.ts';
import type { Candidate, RotaInput } from './ports.ts';
import { addTeams } from './team-model-rules.ts';
import type { Unit } from './unit-rules.ts';

/** One professional in one unit: one column of the model. The seats of a unit are alike, so none is named. */
export interface Choice {
  candidate: Candidate;
  unit: Unit;
  column: number;
}

/** A rota as a model in whole numbers, and how to read an answer. */
export interface RotaModel {
  model: IntegerModel;
  read: (values: ArrayLike<number>) => Choice[];
  /** An answer to begin with, told by the choices of another model; empty where there is none. */
  startOf: (chosen: readonly Choice[]) => Term[];
}

interface Asked {
  input: RotaInput;
  units: readonly Unit[];
  /** What a seat that stays open costs: more than any rota can, so first of all as many as can be are filled. */
  openSeat: number;
}

/** The model of who takes which seat at least cost. */
export function modelOf(
  { input, units, openSeat }: Asked,
  eligibles: readonly Eligible[],
): RotaModel {
  const builder = createIntegerModel();
  const choices: Choice[] = [];
  for (const { candidate, booked, blocks } of eligibles) {
    const own = units
      .filter((unit) => unit.blocks.some((one) => blocks.includes(one)))
      .map((unit) => {
        const fee = feeOfChoice(unit.block, candidate, input.outOfHoursDays);
        return { candidate, unit, block: unit.block, column: builder.column(fee) };
      });
    choices.push(...own);
    const days = groupsBy(own, ({ block }) => block.day);
    for (const [day, onDay] of days) {
      const bookedThen = booked.filter((one) => one.day === day);
      addDay(builder, candidate, onDay, bookedThen, input);
    }
    addOvernight(builder, candidate, [...days.values()], input.settings);
  }
  return finish(builder, choices, { input, units, openSeat });
}

/** The model of who goes where, once it is known who works at which times: it costs the same wherever they go. */
export function placingModelOf(
  { input, units, openSeat }: Asked,
  eligibles: readonly Eligible[],
  working: readonly Choice[],
): RotaModel {
  const builder = createIntegerModel();
  const allowed = new Map(eligibles.map(({ candidate, blocks }) => [candidate, blocks]));
  const choices = working.flatMap(({ candidate, unit: together }) => {
    const own = units
      .filter(
        ({ block }) => together.blocks.includes(block) && allowed.get(candidate)?.includes(block),
      )
      .map((unit) => ({ candidate, unit, column: builder.column(0) }));
    builder.row(once(own), { atMost: 1 });
    return own;
  });
  return finish(builder, choices, { input, units, openSeat });
}

function finish(
  builder: ModelBuilder,
  choices: readonly Choice[],
  { input, units, openSeat }: Asked,
): RotaModel {
  addTeams(builder, choices, units, input);
  const byUnit = groupsBy(choices, ({ unit }) => unit);
  for (const unit of units) {
    const empty = builder.column(openSeat, unit.seats);
    builder.row([...once(byUnit.get(unit) ?? []), [empty, 1]], {
      atLeast: unit.seats,
      atMost: unit.seats,
    });
  }
  return {
    model: builder.model,
    read: (values) => choices.filter(({ column }) => (values[column] ?? 0) > 0.5),
    startOf(chosen) {
      const taken = (one: Choice): boolean =>
        chosen.some(
          ({ candidate, unit }) => candidate === one.candidate && unit.block === one.unit.block,
        );
      return chosen.length > 0 ? choices.map((one) => [one.column, taken(one) ? 1 : 0]) : [];
    },
  };
}
