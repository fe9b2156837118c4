import type { Connection } from 'mongoose';
import type { RegistrationState } from '#shared/registrations.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

/** How many people of an event chose each of its sessions, whether or not it has places of its own. */
export async function countChosen(
  connection: Connection,
  eventId: string,
): Promise<Record<string, number>> {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);
  const groups = await registrations.aggregate<{ _id: string; count: number }>([
    { $match: { eventId, state: { $in: live } } },
    { $unwind: '$people' },
    { $unwind: '$people.sessions' },
    { $group: { _id: '$people.sessions', count: { $sum: 1 } } },
  ]);
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]));
}

const live: RegistrationState[] = ['holding', 'confirmed', 'waiting', 'offered'];
