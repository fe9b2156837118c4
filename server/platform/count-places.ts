import type { Connection } from 'mongoose';
import { modelOf } from './mongo.ts';
import { type PlaceRow, placeSchema } from './place-rows.ts';

/** The rows of one pool of one event, free ones by gate. */
export interface PoolRows {
  eventId: string;
  pool: string;
  held: number;
  released: number;
  open: number;
}

/** Counts the places of several events, by event and pool, in one query. */
export async function countPlaces(
  connection: Connection,
  eventIds: readonly string[],
): Promise<PoolRows[]> {
  const places = modelOf<PlaceRow>(connection, 'places', placeSchema);
  const groups = await places.aggregate<Group>([
    { $match: { eventId: { $in: [...eventIds] } } },
    {
      $group: {
        _id: {
          eventId: '$eventId',
          pool: '$pool',
          kind: { $cond: [{ $ne: ['$holder', null] }, 'held', '$gate'] },
        },
        rows: { $sum: 1 },
      },
    },
  ]);
  const counts = new Map<string, PoolRows>();
  for (const { _id, rows } of groups) {
    const { eventId, pool, kind } = _id;
    const key = `${eventId}:${pool}`;
    const count = counts.get(key) ?? { eventId, pool, held: 0, released: 0, open: 0 };
    counts.set(key, { ...count, [kind]: rows });
  }
  return [...counts.values()];
}

interface Group {
  _id: { eventId: string; pool: string; kind: 'held' | 'released' | 'open' };
  rows: number;
}
