import type { Event } from '#shared/events.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import type { Registration } from '#shared/registrations.ts';
import { type RegistrationRole, registrationLifecycle } from './lifecycle.ts';
import type { StoredRegistration } from './ports.ts';

export interface Seen {
  registration: StoredRegistration;
  event: Pick<Event, 'id' | 'slug' | 'endsAt' | 'online'>;
  roles: readonly RegistrationRole[];
  /** The one person whom a personal link opens. */
  only: string | null;
  waitingPlace: number | null;
  needs: Record<string, Record<string, number>>;
  now: Date;
}

/** A registration as somebody sees it: a personal link shows one person and no contact. */
export function presented(seen: Seen): Registration {
  const { registration, event, roles, only, waitingPlace, needs, now } = seen;
  const { email, phone, method, format } = registration.contact;
  const shown = registration.people.filter(({ id }) => only === null || id === only);
  return {
    id: registration.id,
    reference: registration.reference,
    eventId: event.id,
    eventSlug: event.slug,
    state: registration.state,
    locale: registration.locale,
    until: registration.until,
    waitingPlace,
    passedOver: registration.state === 'waiting' && registration.waiting?.passedAt !== undefined,
    people: shown.map((person) => ({ ...person, needs: needs[person.accessId] ?? {} })),
    joining: (registration.state === 'confirmed' && event.online?.joining) || null,
    contact:
      only === null
        ? { email, phone, method, format }
        : { email: null, phone: null, method, format },
    version: registration.version,
    // After the event there is nothing left to do.
    may: event.endsAt <= now ? [] : actionsFor(registrationLifecycle, registration.state, roles),
  };
}
