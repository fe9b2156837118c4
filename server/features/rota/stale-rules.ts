import type { SeatChange } from '#shared/rota.ts';
import type { Block, StoredBlock } from './ports.ts';

/** What has changed about a seat since it was planned; null where it stands as it stood. */
export function changeOf(then: StoredBlock, no: number, now: readonly Block[]): SeatChange | null {
  const block = now.find(({ id }) => id === then.id);
  if (!block) return 'gone';
  const moved =
    block.startsAt.getTime() !== then.startsAt.getTime() ||
    block.endsAt.getTime() !== then.endsAt.getTime() ||
    block.kind !== then.kind ||
    block.mode !== then.mode ||
    block.place !== then.place ||
    block.strand !== then.strand;
  if (moved) return 'moved';
  return block.open.includes(no) ? null : 'taken';
}
