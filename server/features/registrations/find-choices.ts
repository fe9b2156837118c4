import type { Connection } from 'mongoose';
import { modelOf } from '#server/platform/mongo.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';

/** The sessions that each person with a place at an event chose, or each of some people, by the pseudonymous id under which their needs stand. */
export async function findChoices(
  connection: Connection,
  where: { eventId: string } | { persons: readonly string[] },
): Promise<Map<string, string[]>> {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);
  const rows = await registrations
    .find({
      ...('persons' in where ? { 'people.accessId': { $in: [...where.persons] } } : where),
      state: 'confirmed',
    })
    .select({ 'people.accessId': 1, 'people.sessions': 1 })
    .lean<Array<Pick<RegistrationRow, 'people'>>>();
  return new Map(
    rows.flatMap(({ people }) =>
      people.map(({ accessId, sessions }): [string, string[]] => [accessId, sessions]),
    ),
  );
}
