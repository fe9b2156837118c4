import type { SeatRefusal } from '#shared/rota.ts';
import { kindOf } from '#shared/support-kinds.ts';
import type { Eligible } from './eligibility-rules.ts';
import { groupsBy } from './group-rules.ts';
import type { Assignment, Block, Candidate, RotaInput } from './ports.ts';
import { collide, loadOf, wholeDay } from './rest-rules.ts';
import { companionsOf, mayWorkTogether, sideBySide } from './team-rules.ts';

/** A rota to be asked about, one professional and block at a time. */
export function createCheck(input: RotaInput, eligibles: readonly Eligible[]) {
  const { blocks, candidates, settings } = input;
  const blockOf = new Map(blocks.map((block) => [block.id, block]));
  const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const eligibleOf = new Map(eligibles.map((one) => [one.candidate, one]));

  /** Why somebody cannot take a seat beside everything else in a rota; null where they can. */
  function whyNotIn(
    rota: readonly Assignment[],
    candidate: Candidate,
    block: Block,
  ): SeatRefusal | null {
    const { refusals, booked = [] } = eligibleOf.get(candidate) ?? {};
    const refusal = refusals?.get(block.id);
    if (refusal) return refusal;
    const own = rota.flatMap(({ professionalId, blockId }) =>
      professionalId === candidate.id ? (blockOf.get(blockId) ?? []) : [],
    );
    if (own.some((one) => collide(one, block, candidate.base, settings))) return 'elsewhere';
    const onDay = [...own, ...booked, block].filter(({ day }) => day === block.day);
    if (onDay.reduce((sum, one) => sum + loadOf(one, candidate), 0) > wholeDay) return 'day_limit';
    const beside = rota.filter(({ blockId }) => {
      const other = blockOf.get(blockId);
      return other && sideBySide(block, other);
    });
    if (beside.some(({ professionalId }) => !agrees(candidate, professionalId)))
      return 'not_together';
    if (!hasCompanion(rota, block)) return 'companion';
    return isSupervised(rota, candidate, block) ? null : 'supervised';
  }

  const agrees = (candidate: Candidate, professionalId: string): boolean => {
    const other = candidateOf.get(professionalId);
    return !other || other === candidate || mayWorkTogether(candidate, other);
  };

  function hasCompanion(rota: readonly Assignment[], block: Block): boolean {
    const companions = companionsOf(block, blocks);
    return (
      companions === null ||
      companions.some(
        ({ id, taken }) => taken.length > 0 || rota.some(({ blockId }) => blockId === id),
      )
    );
  }

  function isSupervised(
    rota: readonly Assignment[],
    { registration }: Candidate,
    { id, kind, taken }: Block,
  ): boolean {
    if (registration.category !== 'trainee' || !kindOf(kind).needsRegister) return true;
    const team = [...taken, ...rota.filter(({ blockId }) => blockId === id)];
    return team.some(
      ({ professionalId }) =>
        candidateOf.get(professionalId ?? '')?.registration.category !== 'trainee',
    );
  }

  return {
    whyNotIn,

    /** What is wrong with a rota: seats given twice, and whoever could not be where they are put. */
    faultsOf(rota: readonly Assignment[]): Array<Assignment & { fault: SeatRefusal }> {
      const byBlock = groupsBy(rota, ({ blockId }) => blockId);
      return rota.flatMap((one) => {
        const block = blockOf.get(one.blockId);
        const candidate = candidateOf.get(one.professionalId);
        if (!block || !candidate || (byBlock.get(block.id)?.length ?? 0) > block.open.length)
          return [{ ...one, fault: 'unavailable' as const }];
        const others = rota.filter((other) => other !== one);
        const fault = whyNotIn(others, candidate, block);
        return fault ? [{ ...one, fault }] : [];
      });
    },

    /** The blocks with a seat that nobody takes, and how many professionals each reason keeps away. */
    openIn(rota: readonly Assignment[]): OpenBlock[] {
      const byBlock = groupsBy(rota, ({ blockId }) => blockId);
      return blocks.flatMap((block) => {
        const team = byBlock.get(block.id) ?? [];
        const seats = block.open.length - team.length;
        if (seats <= 0) return [];
        const reasons: OpenBlock['reasons'] = {};
        for (const candidate of candidates) {
          if (team.some(({ professionalId }) => professionalId === candidate.id)) continue;
          const reason = whyNotIn(rota, candidate, block) ?? 'possible';
          reasons[reason] = (reasons[reason] ?? 0) + 1;
        }
        return [{ blockId: block.id, seats, reasons }];
      });
    },
  };
}

/** A block with seats that stay open, and how many professionals each reason keeps away from it. */
export interface OpenBlock {
  blockId: string;
  seats: number;
  reasons: Partial<Record<SeatRefusal, number>>;
}
