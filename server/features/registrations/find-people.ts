import type { Connection } from 'mongoose';
import type { ContactFormat } from '#shared/contact-choices.ts';
import type { LocaleId } from '#shared/locales.ts';
import { standingStates } from '#shared/registrations.ts';
import { modelOf } from '#server/platform/mongo.ts';
import type { EventsPort } from './other-features.ts';
import { registrationSchema, type RegistrationRow } from './schema.ts';

/** A person of a registration, as other features need to know them. */
export interface FoundPerson {
  accessId: string;
  registrationId: string;
  personId: string;
  assists: string | null;
  eventId: string;
  locale: LocaleId;
  name: string;
  email: string | null;
  contact: { name: string; email: string | null; format: ContactFormat };
  live: boolean;
}

/** A registration that an address stands in; null for the whole of it, else the one person. */
export interface FoundByAddress {
  registrationId: string;
  personId: string | null;
  eventId: string;
  reference: string;
}

/** Finds people and what is theirs, by indexed fields; each answers one question of another feature. */
export function createFindPeople(connection: Connection, events: EventsPort) {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);

  return {
    /** A person of a registration; null stands for the first, who made it. */
    async find(registrationId: string, personId: string | null): Promise<FoundPerson | null> {
      const row = await registrations.findById(registrationId).lean<RegistrationRow>();
      return row && personOf(row, ({ id }) => personId === null || id === personId);
    },

    async findByAccessId(accessId: string): Promise<FoundPerson | null> {
      const row = await registrations
        .findOne({ 'people.accessId': accessId })
        .lean<RegistrationRow>();
      return row && personOf(row, (person) => person.accessId === accessId);
    },

    /** The names of people whose registrations stand, by access id. */
    async findNames(accessIds: string[]): Promise<Map<string, string>> {
      const rows = await registrations
        .find({ 'people.accessId': { $in: accessIds }, state: { $in: standingStates } })
        .select({ 'people.accessId': 1, 'people.name': 1 })
        .lean<RegistrationRow[]>();
      return new Map(rows.flatMap(({ people }) => people.map((one) => [one.accessId, one.name])));
    },

    /** Where a link may lead whose mail went to this address: live registrations of events that are not over. */
    async findByAddress(address: string, now: Date): Promise<FoundByAddress[]> {
      const rows = await registrations
        .find({
          $or: [{ 'contact.email': address }, { 'people.email': address }],
          state: { $in: standingStates },
        })
        .limit(50)
        .lean<RegistrationRow[]>();
      const found: FoundByAddress[] = [];
      for (const { _id, eventId, reference, contact, people } of rows) {
        const event = await events.find(eventId);
        if (!event || event.endsAt <= now) continue;
        const own =
          contact.email === address ? null : people.find(({ email }) => email === address)?.id;
        if (own !== undefined)
          found.push({ registrationId: _id, personId: own, eventId, reference });
      }
      return found;
    },

    /** The events that each of some addresses is registered for, whoever made the registration. */
    async findEventsOf(addresses: readonly string[]): Promise<Map<string, Set<string>>> {
      const wanted = new Map(addresses.map((address) => [address, new Set<string>()]));
      if (wanted.size === 0) return wanted;
      const among = { $in: [...wanted.keys()] };
      const rows = await registrations
        .find({
          $or: [{ 'contact.email': among }, { 'people.email': among }],
          state: { $in: standingStates },
        })
        .select({ eventId: 1, 'contact.email': 1, 'people.email': 1 })
        .lean<RegistrationRow[]>();
      for (const { eventId, contact, people } of rows)
        for (const email of [contact.email, ...people.map((one) => one.email)])
          if (email !== null) wanted.get(email)?.add(eventId);
      return wanted;
    },

    /** When the links of a registration end: thirty days after its event, as its access needs do. */
    async manageUntil(registrationId: string): Promise<Date | null> {
      const row = await registrations
        .findById(registrationId)
        .select({ eventId: 1 })
        .lean<RegistrationRow>();
      const event = row && (await events.find(row.eventId));
      return event ? new Date(event.endsAt.getTime() + 30 * 86_400_000) : null;
    },
  };
}

function personOf(
  row: RegistrationRow,
  isWanted: (person: RegistrationRow['people'][number]) => boolean,
): FoundPerson | null {
  const person = row.people.find(isWanted);
  if (!person) return null;
  return {
    accessId: person.accessId,
    registrationId: row._id,
    personId: person.id,
    assists: person.assists,
    eventId: row.eventId,
    locale: row.locale,
    name: person.name,
    email: person.email,
    contact: {
      name: row.people[0]?.name ?? '',
      email: row.contact.email,
      format: row.contact.format,
    },
    live: standingStates.some((state) => state === row.state),
  };
}
