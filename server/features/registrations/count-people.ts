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

/** Whoever fills in the form of one of some events, with the pools of the places held for them. */
export async function listHolds(connection: Connection, eventIds: readonly string[]) {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);
  const rows = await registrations
    .find({ eventId: { $in: [...eventIds] }, state: 'holding' })
    .select({ eventId: 1, held: 1, 'people.id': 1, 'places.pool': 1 })
    .lean<RegistrationRow[]>();
  return rows.map(({ eventId, held, people, places }) => ({
    eventId,
    people: people.length,
    pools: held ? places.map(({ pool }) => pool) : [],
  }));
}

const live: RegistrationState[] = ['holding', ...standingStates];

interface Group {
  _id: { eventId: string; state: RegistrationState };
  people: number;
}
