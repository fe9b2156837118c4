import { costOfDay } from './cost-rules.ts';
import type { Eligible } from './eligibility-rules.ts';
import { groupsBy } from './group-rules.ts';
import type { Block, RotaInput } from './ports.ts';
import { collide } from './rest-rules.ts';

/** A piece of the work that can be planned alone. */
export interface Part {
  input: RotaInput;
  eligibles: Eligible[];
  /** What a seat that stays open costs in a model, in pence: more than twice what any rota of the part could. */
  openSeat: number;
}

/** The work by days that have nothing to do with each other. */
export function partsOf(input: RotaInput, eligibles: readonly Eligible[]): Part[] {
  const { settings } = input;
  const days = [...groupsBy(input.blocks, ({ day }) => day)].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  const parts: Block[][] = [];
  for (const [, onDay] of days) {
    const before = parts.at(-1);
    if (before && eligibles.some(touches(before, onDay))) before.push(...onDay);
    else parts.push([...onDay]);
  }
  return parts.map(partOf);

  /** Whether somebody who works late on one day cannot work early on the next. */
  function touches(before: readonly Block[], after: readonly Block[]) {
    return ({ candidate: { base }, blocks: own }: Eligible): boolean => {
      const mine = new Set(own);
      const then = after.filter((one) => mine.has(one));
      return before.some(
        (one) => mine.has(one) && then.some((other) => collide(one, other, base, settings)),
      );
    };
  }

  function partOf(blocks: readonly Block[]): Part {
    const here = new Set(blocks);
    const own = eligibles.map((one) => ({
      ...one,
      blocks: one.blocks.filter((block) => here.has(block)),
    }));
    const part = { ...input, blocks };
    return { input: part, eligibles: own, openSeat: priceOfOpenSeat(own, part) };
  }
}

function priceOfOpenSeat(eligibles: readonly Eligible[], input: RotaInput): number {
  const worth = input.settings.coworkerPence;
  const liking = input.blocks.reduce(
    (sum, { open, taken }) => sum + open.length * (open.length + taken.length) * worth,
    0,
  );
  const fees = eligibles.flatMap(({ candidate, blocks, booked }) =>
    [...groupsBy(blocks, ({ day }) => day).values()].map((onDay) => {
      const { fee, travel } = costOfDay([...onDay, ...booked], candidate, input);
      return fee + travel;
    }),
  );
  return 1 + 2 * (liking + fees.reduce((sum, pence) => sum + pence, 0));
}
