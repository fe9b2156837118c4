import type { Event } from '#shared/events.ts';
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
