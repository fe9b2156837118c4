import { kindOf } from '#shared/support-kinds.ts';
import type { Block, Candidate } from './ports.ts';

/** Whether those who take seats of two blocks work side by side: the same block, or one room at the same time. */
export const sideBySide = (one: Block, other: Block): boolean =>
  one.id === other.id ||
  (one.eventId === other.eventId &&
    one.strand === other.strand &&
    one.startsAt < other.endsAt &&
    other.startsAt < one.endsAt);

/** Whether two professionals may work side by side: neither has said otherwise. */
export const mayWorkTogether = (one: Candidate, other: Candidate): boolean =>
  !one.notWith.includes(other.id) && !other.notWith.includes(one.id);

/** Whether two like to work together: it is enough that one of them says so, and that neither says no. */
export const likeEachOther = (one: Candidate, other: Candidate): boolean =>
  (one.preferredCoworkers.includes(other.id) || other.preferredCoworkers.includes(one.id)) &&
  mayWorkTogether(one, other);

/** How many pairs of a team like to work together. */
export const likedPairs = (team: readonly Candidate[]): number =>
  team.reduce(
    (sum, one, at) => sum + team.slice(at + 1).filter((other) => likeEachOther(one, other)).length,
    0,
  );

/**
 * The blocks of which somebody has to be there for a block to make sense, such as a hearing interpreter beside a Deaf
 * one (domain rules §1.1); null where a kind works by itself.
 */
export function companionsOf(block: Block, blocks: readonly Block[]): Block[] | null {
  const { withKind } = kindOf(block.kind);
  if (!withKind) return null;
  return blocks.filter(
    (other) =>
      other.kind === withKind &&
      other.eventId === block.eventId &&
      other.strand === block.strand &&
      other.startsAt <= block.startsAt &&
      other.endsAt >= block.endsAt,
  );
}
