import { groupsBy } from './group-rules.ts';
import type { Block } from './ports.ts';

/** Blocks that are alike for whoever takes a seat in one, such as those of all strands at one time. */
export interface Unit {
  /** Any of them: what decides about times, places and pay is the same in all. */
  block: Block;
  blocks: readonly Block[];
  /** Open seats in all of them, and in the one that has most. */
  seats: number;
  mostSeats: number;
}

/** Each block by itself. */
export const eachBlock = (blocks: readonly Block[]): Unit[] =>
  open(blocks).map((one) => unitOf([one]));

/** Blocks that are alike taken together, so that it need not be tried who goes to which. */
export const alikeBlocks = (blocks: readonly Block[]): Unit[] =>
  [...groupsBy(open(blocks), likenessOf).values()].map(unitOf);

const open = (blocks: readonly Block[]): Block[] => blocks.filter((one) => one.open.length > 0);

function unitOf(blocks: readonly Block[]): Unit {
  const [block] = blocks;
  if (!block) throw new Error('a unit without a block');
  const seats = blocks.map((one) => one.open.length);
  return {
    block,
    blocks,
    seats: seats.reduce((sum, some) => sum + some, 0),
    mostSeats: Math.max(...seats),
  };
}

/** What of a block matters to a professional's day. Where one person is served or somebody is there already, the team matters too. */
function likenessOf(block: Block): string {
  if (block.forPerson !== null || block.taken.length > 0) return block.id;
  const { kind, eventId, day, startsAt, endsAt, mode, nation, place, language, domain } = block;
  const { minBreak, dayMinutes } = block;
  return JSON.stringify([
    [kind, eventId, day, startsAt, endsAt, mode, nation, place, language, domain],
    [minBreak, dayMinutes],
  ]);
}
