import type { Connection } from 'mongoose';
import { isDuplicateKey, modelOf } from './mongo.ts';
import { createPlaceCounts, type PlaceCounts } from './place-counts.ts';
import { type Gate, type PlaceRow, placeSchema, type PoolRow, poolSchema } from './place-rows.ts';

/** A wish for one place. */
export interface PlaceClaim {
  eventId: string;
  pool: string;
  /** The id of the record that holds the place. */
  holder: string;
  /** Which of the holder's places this is; claiming it again changes nothing. */
  slot: string;
  /** `open` for visitors; `any` for the waiting list, which takes released rows first. */
  from: 'open' | 'any';
  /** Whether the holder never claimed this slot before; then a pool without a free row is not asked twice. */
  isFirst?: boolean;
}

/** The places of every event, by pool. */
export interface Places extends PlaceCounts {
  /** Adds the rows numbered from..to; repeatable. Rows added after a pool's first opening come `released`. */
  open(range: { eventId: string; pool: string; from: number; to: number }): Promise<void>;
  /** Takes one free row for a slot; false when none is free. */
  claim(claim: PlaceClaim): Promise<boolean>;
  /** Frees a holder's rows, all or those of some slots; repeatable. Answers how many it freed. */
  release(held: { holder: string; slots?: string[]; gate: Gate }): Promise<number>;
  /** Takes the free rows of a pool into another, where they wait for the waiting list. Answers how many. */
  moveFree(pools: { eventId: string; from: string; to: string }): Promise<number>;
  /** Opens released free rows to all, lowest numbers first. Answers how many it opened. */
  openGate(pool: { eventId: string; pool: string; count?: number }): Promise<number>;
  /** Removes free rows only, highest numbers first. Answers how many it removed. */
  close(pool: { eventId: string; pool: string; count: number }): Promise<number>;
}

/** Places as rows: what is scarce is claimed by one conditional write, never counted and then taken. */
export function createPlaces(connection: Connection): Places {
  const places = modelOf<PlaceRow>(connection, 'places', placeSchema);
  const pools = modelOf<PoolRow>(connection, 'place-pools', poolSchema);

  const { claimed, forget, ...counts } = createPlaceCounts(places);

  const changing =
    <Input, Result>(write: (input: Input) => Promise<Result>) =>
    async (input: Input): Promise<Result> => {
      try {
        return await write(input);
      } finally {
        forget();
      }
    };

  /** The one write that everything rests on. It goes past mongoose, for at a rush little else is done. */
  async function takeFree({ eventId, pool, holder, slot }: PlaceClaim, gate: Gate) {
    const row = await connection
      .collection<PlaceRow>('places')
      .findOneAndUpdate(
        { eventId, pool, holder: null, gate },
        { $set: { holder, slot } },
        { sort: { no: 1 }, projection: { _id: 1 } },
      );
    if (row) claimed(eventId, pool, gate);
    return row !== null;
  }

  return {
    ...counts,

    open: changing(async ({ eventId, pool, from, to }) => {
      const poolId = `${eventId}:${pool}`;
      const known = await pools
        .findOneAndUpdate(
          { _id: poolId },
          { $setOnInsert: { eventId, pool, firstTo: to, opened: false } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean();
      const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_row, index) => {
        const no = from + index;
        const gate: Gate = !known.opened && no <= known.firstTo ? 'open' : 'released';
        return { _id: `${poolId}:${no}`, eventId, pool, no, holder: null, slot: null, gate };
      });
      await places.collection.insertMany(rows as never[], { ordered: false }).catch(unlessRepeated);
      if (to >= known.firstTo) await pools.updateOne({ _id: poolId }, { $set: { opened: true } });
    }),

    async claim(claim) {
      const gates: Gate[] = claim.from === 'any' ? ['released', 'open'] : ['open'];
      try {
        for (const gate of gates) if (await takeFree(claim, gate)) return true;
        if (claim.isFirst === true) return false;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const { eventId, pool, holder, slot } = claim;
      return (await places.exists({ holder, slot, eventId, pool })) !== null;
    },

    release: changing(async ({ holder, slots, gate }) => {
      const held = slots ? { holder, slot: { $in: slots } } : { holder };
      const freed = await places.updateMany(held, { $set: { holder: null, slot: null, gate } });
      return freed.modifiedCount;
    }),

    moveFree: changing(async ({ eventId, from, to }) => {
      const moved = await places.updateMany(
        { eventId, pool: from, holder: null },
        { $set: { pool: to, gate: 'released' } },
      );
      return moved.modifiedCount;
    }),

    openGate: changing(async ({ eventId, pool, count }) => {
      const waiting = { eventId, pool, holder: null, gate: 'released' as const };
      if (count === undefined)
        return (await places.updateMany(waiting, { $set: { gate: 'open' } })).modifiedCount;
      const rows = await places
        .find(waiting)
        .sort({ no: 1 })
        .limit(count)
        .select({ _id: 1 })
        .lean();
      const opened = await places.updateMany(
        { _id: { $in: rows.map((row) => row._id) }, holder: null, gate: 'released' },
        { $set: { gate: 'open' } },
      );
      return opened.modifiedCount;
    }),

    close: changing(async ({ eventId, pool, count }) => {
      let removed = 0;
      while (removed < count) {
        const rows = await places
          .find({ eventId, pool, holder: null })
          .sort({ no: -1 })
          .limit(count - removed)
          .select({ _id: 1 })
          .lean();
        if (rows.length === 0) break;
        const ids = rows.map((row) => row._id);
        removed += (await places.deleteMany({ _id: { $in: ids }, holder: null })).deletedCount;
      }
      return removed;
    }),
  };
}

function unlessRepeated(error: unknown): void {
  const errors = (error as { writeErrors?: Array<{ code?: number }> }).writeErrors ?? [];
  const other = errors.some(({ code }) => code !== 11000);
  if (other || !isDuplicateKey(error)) throw error;
}
