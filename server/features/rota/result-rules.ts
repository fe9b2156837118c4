import { groupsBy } from './group-rules.ts';
import type { RotaInput, RotaResult, SolvedRota, StoredSeat } from './ports.ts';

/** What is kept of a rota that was found: the seats of a block are numbered in the order of those who take them. */
export function resultOf(
  { blocks }: RotaInput,
  { rota, days, fee, travel, open, gap }: SolvedRota,
): RotaResult {
  const byBlock = groupsBy(rota, ({ blockId }) => blockId);
  const planned = blocks.filter((block) => block.open.length > 0);
  return {
    wanted: planned.reduce((sum, block) => sum + block.open.length, 0),
    filled: rota.length,
    blocks: planned.map(
      ({ id, eventId, kind, strand, startsAt, endsAt, mode, place, day, forPerson, ...block }) => ({
        id,
        eventId,
        kind,
        strand,
        startsAt,
        endsAt,
        mode,
        place,
        day,
        forPerson: forPerson !== null,
        seats: block.open.length,
      }),
    ),
    seats: planned.flatMap((block) =>
      (byBlock.get(block.id) ?? []).flatMap(({ blockId, professionalId }, at): StoredSeat[] => {
        const no = block.open[at];
        return no === undefined ? [] : [{ blockId, professionalId, no, state: 'planned' }];
      }),
    ),
    open,
    days,
    fee,
    travel,
    gap,
  };
}
