import type { Event } from '#shared/events.ts';
import type { RegistrationInput } from '#shared/registrations.ts';
import type { StoredContact, StoredPerson } from './ports.ts';
import { assistantPool } from './rules.ts';

/** What is said of a registration; staff may register somebody who has no address. */
export type RegistrationDetails = Omit<RegistrationInput, 'contact'> & {
  contact: Omit<RegistrationInput['contact'], 'email'> & { email?: string | undefined };
};

/** The people of an input as they are kept; children are never photographed (domain rules §2.2). */
export function peopleOf(
  event: Pick<Event, 'pools'>,
  input: RegistrationDetails,
  ids: readonly string[],
  accessIds: readonly string[],
): StoredPerson[] {
  return input.people.map((person, index) => {
    const { name, email = null, sessions, under18, guardian, photos, assists } = person;
    return {
      id: ids[index] ?? '',
      name,
      email,
      kind: assists === undefined ? 'attendee' : 'assistant',
      assists: assists === undefined ? null : (ids[assists] ?? null),
      pool: assists === undefined ? person.pool : assistantPool(event),
      sessions,
      under18,
      guardian: guardian ? { name: guardian.name, phone: guardian.phone } : null,
      photos: under18 ? 'no_photos' : photos,
      accessId: accessIds[index] ?? '',
    };
  });
}

/** The contact of an input as it is kept. */
export function contactOf({ contact }: RegistrationDetails): StoredContact {
  const { email, phone = null, method, format } = contact;
  return { email: email ?? null, phone, method, format };
}

/** What each person said about access, under their pseudonymous ids. */
export function accessEntries(
  eventId: string,
  input: RegistrationDetails,
  people: readonly StoredPerson[],
) {
  return input.people.flatMap(({ access }, index) => {
    const accessId = people[index]?.accessId;
    return access && accessId ? [{ accessId, eventId, input: access }] : [];
  });
}

/** What each person answered to the organiser, under their pseudonymous ids. */
export function answerEntries(input: RegistrationDetails, people: readonly StoredPerson[]) {
  return input.people.flatMap((person, index) => {
    const accessId = people[index]?.accessId;
    return accessId ? [{ accessId, person }] : [];
  });
}
