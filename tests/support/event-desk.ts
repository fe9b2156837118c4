import type { Event } from '#shared/events.ts';
import type { StoredRegistration } from '#server/features/registrations/ports.ts';
import type { TestDatabase } from './database.ts';
import { eventWithPlaces } from './event-with-places.ts';
import type { RegistrationDesk } from './registration-desk.ts';

let count = 0;

/** Opens an event of its own at a desk, with rows for each of its pools and sessions. */
export async function openEvent(
  desk: RegistrationDesk,
  different: Partial<Event> = {},
): Promise<Event> {
  count += 1;
  const event = eventWithPlaces({ id: `event-${count}`, slug: `event-${count}`, ...different });
  desk.events.set(event.id, event);
  const sessions = event.sessions.flatMap(({ id, capacity }) =>
    capacity === null ? [] : [{ id: `session:${id}`, capacity }],
  );
  for (const { id, capacity } of [...event.pools, ...sessions])
    if (capacity > 0)
      await desk.places.open({ eventId: event.id, pool: id, from: 1, to: capacity });
  return event;
}

/** The registration at an event whose first person has a name; the newest where there are several. */
export async function registrationOfPerson(
  database: TestDatabase,
  desk: RegistrationDesk,
  event: Event,
  name: string,
): Promise<StoredRegistration> {
  const rows = await database.connection
    .collection<{ _id: string }>('registrations')
    .find({ eventId: event.id, 'people.0.name': name })
    .sort({ createdAt: -1 })
    .limit(1)
    .toArray();
  const found = await desk.store.find(rows[0]?._id ?? '');
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

/** Cancels a registration by its link. */
export async function cancelByLink(
  desk: RegistrationDesk,
  { id, version }: StoredRegistration,
): Promise<void> {
  const grants = [{ registrationId: id, personId: null, until: new Date('2031-01-01') }];
  const by = { actor: { kind: 'visitor' } };
  await desk.registrations.act(id, version, 'cancel', { asker: { grants }, by });
}
