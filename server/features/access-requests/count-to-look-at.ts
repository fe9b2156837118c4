import type { Connection } from 'mongoose';
import { modelOf } from '#server/platform/mongo.ts';
import { type AccessRow, accessSchema } from './schema.ts';

/** How many needs nobody has looked at yet, by event, in one query; their words stay closed. */
export async function countToLookAt(
  connection: Connection,
  eventIds: readonly string[],
): Promise<Record<string, number>> {
  const requests = modelOf<AccessRow>(connection, 'access-requests', accessSchema);
  const groups = await requests.aggregate<{ _id: string; needs: number }>([
    { $match: { eventId: { $in: [...eventIds] } } },
    { $project: { eventId: 1, 'needs.state': 1 } },
    { $unwind: '$needs' },
    { $match: { 'needs.state': 'submitted' } },
    { $group: { _id: '$eventId', needs: { $sum: 1 } } },
  ]);
  return Object.fromEntries(groups.map(({ _id, needs }) => [_id, needs]));
}
