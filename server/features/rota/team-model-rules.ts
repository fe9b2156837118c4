import { kindOf } from '#shared/support-kinds.ts';
import { groupsBy } from './group-rules.ts';
import { type ModelBuilder, once, type Term } from './integer-model-rules.ts';
import type { Choice } from './model-rules.ts';
import type { Block, RotaInput } from './ports.ts';
import { companionsOf, likeEachOther, mayWorkTogether, sideBySide } from './team-rules.ts';
import type { Unit } from './unit-rules.ts';

/**
 * Adds who may, must, and likes to work beside whom. Where a unit is several blocks, it is not known yet who is beside whom,
 * so only what holds however they are put is added.
 */
export function addTeams(
  builder: ModelBuilder,
  choices: readonly Choice[],
  units: readonly Unit[],
  { blocks, candidates, settings }: RotaInput,
): void {
  const byUnit = groupsBy(choices, ({ unit }) => unit);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const known = units.every((unit) => unit.blocks.length === 1);
  units.forEach((unit, at) => {
    const own = byUnit.get(unit) ?? [];
    if (known) {
      keepApart(
        own,
        units.slice(at).filter((next) => sideBySide(unit.block, next.block)),
      );
      addCompanions(unit.block, own);
    }
    addSupervision(unit, own);
    addLiking(unit, own);
  });

  function keepApart(own: readonly Choice[], beside: readonly Unit[]): void {
    for (const one of own)
      for (const other of beside.flatMap((unit) => byUnit.get(unit) ?? []))
        if (one.candidate !== other.candidate && !mayWorkTogether(one.candidate, other.candidate))
          builder.row(once([one, other]), { atMost: 1 });
  }

  function addCompanions(block: Block, own: readonly Choice[]): void {
    const companions = companionsOf(block, blocks);
    if (!companions || companions.some(({ taken }) => taken.length > 0)) return;
    const there = choices.filter(({ unit }) => companions.includes(unit.block));
    for (const { column } of own)
      builder.row([[column, 1], ...there.map((one): Term => [one.column, -1])], { atMost: 0 });
  }

  /** One who is registered, at least, to as many trainees as the rest of a team can be. */
  function addSupervision({ block, mostSeats }: Unit, own: readonly Choice[]): void {
    if (!kindOf(block.kind).needsRegister || isLed(block)) return;
    const terms = own.map((one): Term => [one.column, isTrainee(one) ? 1 : 1 - mostSeats]);
    if (own.some(isTrainee)) builder.row(terms, { atMost: 0 });
  }

  /** Whether somebody who is registered, or whom an agency sends, has a seat already. */
  function isLed({ taken }: Block): boolean {
    return taken.some(
      ({ professionalId }) => byId.get(professionalId ?? '')?.registration.category !== 'trainee',
    );
  }

  function addLiking({ block, mostSeats }: Unit, own: readonly Choice[]): void {
    const worth = settings.coworkerPence;
    const held = block.taken.flatMap(({ professionalId }) => byId.get(professionalId ?? '') ?? []);
    const pairs = new Map<Choice, number[]>(own.map((one) => [one, []]));
    own.forEach((one, at) => {
      const liked = held.filter((other) => likeEachOther(one.candidate, other)).length;
      builder.addCost(one.column, -liked * worth);
      for (const other of mostSeats > 1 ? own.slice(at + 1) : []) {
        if (!likeEachOther(one.candidate, other.candidate)) continue;
        // Not a whole number of its own: it follows from the two.
        const together = builder.column(-worth, 1, false);
        for (const choice of [one, other]) {
          builder.row(
            [
              [together, 1],
              [choice.column, -1],
            ],
            { atMost: 0 },
          );
          pairs.get(choice)?.push(together);
        }
      }
    });
    for (const [{ column }, together] of pairs)
      if (together.length >= mostSeats)
        builder.row([...together.map((one): Term => [one, 1]), [column, 1 - mostSeats]], {
          atMost: 0,
        });
  }
}

const isTrainee = ({ candidate }: Choice): boolean => candidate.registration.category === 'trainee';
