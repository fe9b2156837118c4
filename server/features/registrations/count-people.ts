import type { Connection } from 'mongoose';
import { type RegistrationState, standingStates } from '#shared/registrations.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

/** How many people of an event stand in one state. */
export interface PeopleInState {
  eventId: string;
  state: RegistrationState;
  people: number;
}

/** Counts the people of several events by state, in one query; those who cancelled or lapsed are left out. */
export async function countPeople(
  connection: Connection,
  eventIds: readonly string[],
): Promise<PeopleInState[]> {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);
  const groups = await registrations.aggregate<Group>([
    { $match: { eventId: { $in: [...eventIds] }, state: { $in: live } } },
    {
      $group: {
        _id: { eventId: '$eventId', state: '$state' },
        people: { $sum: { $size: '$people' } },
      },
    },
  ]);
  return groups.map(({ _id, people }) => ({ ..._id, people }));
}

const live: RegistrationState[] = ['holding', ...standingStates];

interface Group {
  _id: { eventId: string; state: RegistrationState };
  people: number;
}
