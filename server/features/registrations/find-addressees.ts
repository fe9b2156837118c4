import type { Connection } from 'mongoose';
import type { Addressee } from '#shared/broadcasts.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { registrationSchema, type RegistrationRow } from './schema.ts';

const standing = ['confirmed', 'waiting', 'offered'] as const;

/** Finds the registrations of an event that stand, for those who write to their people. */
export function createFindAddressees(connection: Connection) {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);

  async function some(
    filter: { eventId: string } & Record<string, unknown>,
    limit: number,
  ): Promise<Addressee[]> {
    const rows = await registrations
      .find({ ...filter, state: { $in: [...standing] } })
      .sort({ createdAt: 1, _id: 1 })
      .limit(limit)
      .select(shown)
      .lean<RegistrationRow[]>();
    return rows.map(addresseeOf);
  }

  return {
    /** The next ones after a place in the order in which they were made, those of one moment by their id. */
    async listAfter(
      eventId: string,
      after: { at: Date; id: string } | null,
      limit: number,
    ): Promise<Addressee[]> {
      if (!after) return some({ eventId }, limit);
      const { at, id } = after;
      const same = await some({ eventId, createdAt: at, _id: { $gt: id } }, limit);
      if (same.length === limit) return same;
      const later = await some({ eventId, createdAt: { $gt: at } }, limit - same.length);
      return [...same, ...later];
    },

    /** Those that know any of these addresses, which are in lower case. */
    listByAddresses: (eventId: string, addresses: readonly string[]): Promise<Addressee[]> =>
      some({ eventId, search: { $in: [...addresses] } }, 10_000),
  };
}

const shown = {
  eventId: 1,
  reference: 1,
  state: 1,
  locale: 1,
  createdAt: 1,
  contact: 1,
  people: 1,
};

const addresseeOf = ({
  _id,
  reference,
  state,
  locale,
  createdAt,
  contact,
  people,
}: RegistrationRow): Addressee => ({
  id: _id,
  reference,
  state,
  locale,
  createdAt,
  contact: { name: people[0]?.name ?? '', email: contact.email },
  people,
});
