import { costOfDay } from './cost-rules.ts';
import type { Eligible } from './eligibility-rules.ts';
import { groupsBy } from './group-rules.ts';
import type { Assignment, Block, RotaInput } from './ports.ts';
import { likedPairs } from './team-rules.ts';

/** What a rota costs, in pence, beside what is booked already; and what it is worth that people like to work together. */
export interface RotaPrice {
  days: DayPrice[];
  fee: number;
  travel: number;
  liking: number;
}

/** What one professional's day costs. */
export interface DayPrice {
  professionalId: string;
  day: string;
  fee: number;
  travel: number;
}

/** The price of a rota, each professional's day by itself. */
export function priceOf(
  rota: readonly Assignment[],
  eligibles: readonly Eligible[],
  input: RotaInput,
): RotaPrice {
  const blockOf = new Map(input.blocks.map((block) => [block.id, block]));
  const byPerson = groupsBy(rota, ({ professionalId }) => professionalId);
  const days = eligibles.flatMap(({ candidate, booked }) => {
    const own = (byPerson.get(candidate.id) ?? []).flatMap(
      ({ blockId }) => blockOf.get(blockId) ?? [],
    );
    return [...groupsBy(own, ({ day }) => day)].map(([day, onDay]) => {
      const already = booked.filter((one) => one.day === day);
      const before = costOfDay(already, candidate, input);
      const after = costOfDay([...already, ...onDay], candidate, input);
      return {
        professionalId: candidate.id,
        day,
        fee: after.fee - before.fee,
        travel: after.travel - before.travel,
      };
    });
  });
  return {
    days,
    fee: days.reduce((sum, { fee }) => sum + fee, 0),
    travel: days.reduce((sum, { travel }) => sum + travel, 0),
    liking: likingOf(rota, input),
  };
}

/** Pairs who like to work together, those that stand already not counted. */
function likingOf(
  rota: readonly Assignment[],
  { blocks, candidates, settings }: RotaInput,
): number {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const byBlock = groupsBy(rota, ({ blockId }) => blockId);
  const team = (some: ReadonlyArray<{ professionalId: string | null }>) =>
    some.flatMap(({ professionalId }) => byId.get(professionalId ?? '') ?? []);
  const pairs = ({ id, taken }: Block): number => {
    const held = team(taken);
    return likedPairs([...held, ...team(byBlock.get(id) ?? [])]) - likedPairs(held);
  };
  return blocks.reduce((sum, block) => sum + pairs(block) * settings.coworkerPence, 0);
}
