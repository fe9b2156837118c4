import type { SeatRefusal } from '#shared/rota.ts';
import type { Block, Candidate, RotaInput, Stretch } from './ports.ts';
import { whyNot } from './seat-rules.ts';
import { mayWorkTogether, sideBySide } from './team-rules.ts';

/** A professional with what they are booked for already, and where they may be put. */
export interface Eligible {
  candidate: Candidate;
  /** Bookings from elsewhere, and the seats of these blocks that they have. */
  booked: Stretch[];
  /** Blocks with an open seat that they may take. */
  blocks: Block[];
  /** Why they may not take the others that have an open seat. */
  refusals: Map<string, SeatRefusal>;
}

/** Who may take which seats, each by itself. */
export function eligibilityOf({ blocks, candidates, settings }: RotaInput): Eligible[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const open = blocks.filter((block) => block.open.length > 0);
  return candidates.map((candidate) => {
    const held = blocks.filter(({ taken }) =>
      taken.some(({ professionalId }) => professionalId === candidate.id),
    );
    const booked = [...candidate.busy, ...held];
    const refusals = new Map<string, SeatRefusal>();
    for (const block of open) {
      const refusal =
        whyNot(candidate, block, booked, settings) ??
        (isApart(candidate, block) ? null : 'not_together');
      if (refusal) refusals.set(block.id, refusal);
    }
    return {
      candidate,
      booked,
      blocks: open.filter(({ id }) => !refusals.has(id)),
      refusals,
    };
  });

  /** Whether nobody who has a seat beside this block already keeps them away. */
  function isApart(candidate: Candidate, block: Block): boolean {
    return blocks
      .filter((other) => other.taken.length > 0 && sideBySide(block, other))
      .flatMap(({ taken }) => taken)
      .every(({ professionalId }) => {
        const other = byId.get(professionalId ?? '');
        return !other || mayWorkTogether(candidate, other);
      });
  }
}
