import type { Model } from 'mongoose';
import type { Gate, PlaceRow } from './place-rows.ts';

/** What stands in one pool: free rows by gate, held rows, and all of them together. */
export interface PoolCount {
  open: number;
  released: number;
  held: number;
  capacity: number;
}

/** Questions about how many places there are. */
export interface PlaceCounts {
  /** The rows of each pool of an event, counted; up to a second old where another process changed them. */
  countFree(event: { eventId: string }): Promise<Record<string, PoolCount>>;
  /** The free rows of some pools of an event as they stand at this moment, by gate. */
  free(pools: { eventId: string; pools: string[] }): Promise<Record<string, PoolCount>>;
  /** The rows of one pool as they stand at this moment, and its highest number; 0 where it has none. */
  survey(pool: { eventId: string; pool: string }): Promise<PoolCount & { highest: number }>;
  /** The rows of all events together, for the metrics. */
  totals(): Promise<PoolCount>;
}

/** What the writer of rows tells the counter. */
export interface CountKeeper {
  /** One row of a pool has passed from free to held. */
  claimed: (eventId: string, pool: string, gate: Gate) => void;
  /** Rows have changed in another way. */
  forget: () => void;
}

/** Counts places. Every event page asks, so a count is kept for a second and follows our own claims. */
export function createPlaceCounts(places: Model<PlaceRow>): PlaceCounts & CountKeeper {
  const kept = new Map<string, { until: number; counts: Promise<Record<string, PoolCount>> }>();

  function count(match: RowMatch): Promise<PoolGroup[]> {
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

  return {
    async countFree({ eventId }) {
      const known = kept.get(eventId);
      if (known && known.until > performance.now()) return structuredClone(await known.counts);
      const counts = count({ eventId }).then(countsOf);
      kept.set(eventId, { until: performance.now() + 1_000, counts });
      counts.catch(() => kept.delete(eventId));
      return structuredClone(await counts);
    },

    free: async ({ eventId, pools: ids }) =>
      countsOf(await count({ eventId, pool: { $in: ids }, holder: null })),

    async survey({ eventId, pool }) {
      const [groups, top] = await Promise.all([
        count({ eventId, pool }),
        places.findOne({ eventId, pool }).sort({ no: -1 }).select({ no: 1 }).lean(),
      ]);
      return { ...none, ...countsOf(groups)[pool], highest: top?.no ?? 0 };
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

    claimed(eventId, pool, gate) {
      const follow = (counts: Record<string, PoolCount>): void => {
        const one = counts[pool];
        if (!one || one[gate] === 0) return;
        one[gate] -= 1;
        one.held += 1;
      };
      // A count that fails is taken out by the one who asked for it.
      kept.get(eventId)?.counts.then(follow, () => undefined);
    },

    forget: () => kept.clear(),
  };
}

const none: PoolCount = { open: 0, released: 0, held: 0, capacity: 0 };

interface RowMatch {
  eventId?: string;
  pool?: string | { $in: string[] };
  holder?: null;
}

interface PoolGroup {
  _id: { pool: string; gate: Gate; held: boolean };
  rows: number;
}

function countsOf(groups: PoolGroup[]): Record<string, PoolCount> {
  const counts: Record<string, PoolCount> = {};
  for (const { _id, rows } of groups) {
    const count = (counts[_id.pool] ??= { ...none });
    count[_id.held ? 'held' : _id.gate] += rows;
    count.capacity += rows;
  }
  return counts;
}
