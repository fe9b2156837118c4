import { type Connection, Schema } from 'mongoose';
import { isDuplicateKey, modelOf, schemaOptions } from './mongo.ts';

/** `open` rows go to whoever comes; `released` rows wait for the waiting list. */
export type Gate = 'open' | 'released';

/** What stands in one pool: free rows by gate, held rows, and all of them together. */
export interface PoolCount {
  open: number;
  released: number;
  held: number;
  capacity: number;
}

export interface PlaceClaim {
  eventId: string;
  pool: string;
  /** The id of the record that holds the place. */
  holder: string;
  /** Which of the holder's places this is; claiming it again changes nothing. */
  slot: string;
  /** `open` for visitors; `any` for the waiting list, which takes released rows first. */
  from: 'open' | 'any';
}

export interface Places {
  /** Adds the rows numbered from..to; repeatable. Rows added after a pool's first opening come `released`. */
  open(range: { eventId: string; pool: string; from: number; to: number }): Promise<void>;
  /** Takes one free row for a slot; false when none is free. */
  claim(claim: PlaceClaim): Promise<boolean>;
  /** Frees a holder's rows, all or those of some slots; repeatable. Answers how many it freed. */
  release(held: { holder: string; slots?: string[]; gate: Gate }): Promise<number>;
  /** Opens released free rows to all, lowest numbers first. Answers how many it opened. */
  openGate(pool: { eventId: string; pool: string; count?: number }): Promise<number>;
  /** Removes free rows only, highest numbers first. Answers how many it removed. */
  close(pool: { eventId: string; pool: string; count: number }): Promise<number>;
  /** The rows of each pool of an event, counted; up to a second old where another process changed them. */
  countFree(event: { eventId: string }): Promise<Record<string, PoolCount>>;
  /** The rows of all events together, for the metrics. */
  totals(): Promise<PoolCount>;
}

/** Places as rows: what is scarce is claimed by one conditional write, never counted and then taken. */
export function createPlaces(connection: Connection): Places {
  const places = modelOf(connection, 'places', placeSchema);
  const pools = modelOf(connection, 'place-pools', poolSchema);

  const counted = new Map<string, { until: number; counts: Promise<Record<string, PoolCount>> }>();

  /** Counts are asked for by every event page, so they are kept for a second, or until we change a row. */
  const changing =
    <Input, Result>(write: (input: Input) => Promise<Result>) =>
    async (input: Input): Promise<Result> => {
      try {
        return await write(input);
      } finally {
        counted.clear();
      }
    };

  function count(match: { eventId?: string }): Promise<PoolGroup[]> {
    return places.aggregate<PoolGroup>([
      { $match: match },
      {
        $group: {
          _id: { pool: '$pool', gate: '$gate', held: { $ne: ['$holder', null] } },
          rows: { $sum: 1 },
        },
      },
    ]);
  }

  async function takeFree({ eventId, pool, holder, slot }: PlaceClaim, gate: Gate) {
    const row = await places
      .findOneAndUpdate({ eventId, pool, holder: null, gate }, { $set: { holder, slot } })
      .sort({ no: 1 })
      .select({ _id: 1 })
      .lean();
    return row !== null;
  }

  return {
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

    claim: changing(async (claim) => {
      const gates: Gate[] = claim.from === 'any' ? ['released', 'open'] : ['open'];
      try {
        for (const gate of gates) if (await takeFree(claim, gate)) return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const { eventId, pool, holder, slot } = claim;
      return (await places.exists({ holder, slot, eventId, pool })) !== null;
    }),

    release: changing(async ({ holder, slots, gate }) => {
      const held = slots ? { holder, slot: { $in: slots } } : { holder };
      const freed = await places.updateMany(held, { $set: { holder: null, slot: null, gate } });
      return freed.modifiedCount;
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

    async countFree({ eventId }) {
      const known = counted.get(eventId);
      if (known && known.until > performance.now()) return known.counts;
      const counts = count({ eventId }).then(countsOf);
      counted.set(eventId, { until: performance.now() + 1_000, counts });
      counts.catch(() => counted.delete(eventId));
      return counts;
    },

    async totals() {
      const all = Object.values(countsOf(await count({})));
      const sum = (of: keyof PoolCount): number => all.reduce((total, one) => total + one[of], 0);
      return {
        open: sum('open'),
        released: sum('released'),
        held: sum('held'),
        capacity: sum('capacity'),
      };
    },
  };
}

interface PlaceRow {
  _id: string;
  eventId: string;
  pool: string;
  no: number;
  holder: string | null;
  slot: string | null;
  gate: Gate;
}

interface PoolRow {
  _id: string;
  eventId: string;
  pool: string;
  /** The last number of the first opening: rows up to it come open until that opening is complete. */
  firstTo: number;
  opened: boolean;
}

interface PoolGroup {
  _id: { pool: string; gate: Gate; held: boolean };
  rows: number;
}

const placeSchema = new Schema<PlaceRow>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    pool: { type: String, required: true },
    no: { type: Number, required: true },
    holder: { type: String, default: null },
    slot: { type: String, default: null },
    gate: { type: String, required: true, enum: ['open', 'released'] },
  },
  schemaOptions,
)
  .index({ eventId: 1, pool: 1, holder: 1, gate: 1, no: 1 })
  .index(
    { holder: 1, slot: 1 },
    { unique: true, partialFilterExpression: { holder: { $gt: '' } } },
  );

const poolSchema = new Schema<PoolRow>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    pool: { type: String, required: true },
    firstTo: { type: Number, required: true },
    opened: { type: Boolean, required: true },
  },
  schemaOptions,
);

function unlessRepeated(error: unknown): void {
  const errors = (error as { writeErrors?: Array<{ code?: number }> }).writeErrors ?? [];
  const other = errors.some(({ code }) => code !== 11000);
  if (other || !isDuplicateKey(error)) throw error;
}

function countsOf(groups: PoolGroup[]): Record<string, PoolCount> {
  const counts: Record<string, PoolCount> = {};
  for (const { _id, rows } of groups) {
    const count = (counts[_id.pool] ??= { open: 0, released: 0, held: 0, capacity: 0 });
    count[_id.held ? 'held' : _id.gate] += rows;
    count.capacity += rows;
  }
  return counts;
}
