import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations.ts';
import { Problem } from '#server/problems.ts';
import type { EventsPort, InvitationsPort } from './other-features.ts';
import type { createRegister, Origin } from './register.ts';

/** Registers at the event of an address, by an invitation where one is given. */
export function createRegisterOnline(
  { events, invitations }: { events: Pick<EventsPort, 'findBySlug'>; invitations: InvitationsPort },
  register: ReturnType<typeof createRegister>,
) {
  /** Throws not-found, invalid; forbidden where an invitation opens nothing; conflict where there is no place. */
  return async function registerOnline(
    slug: string,
    { invitation: code, ...input }: RegistrationInput,
    origin: Origin,
  ): Promise<RegistrationReceipt> {
    const event = await events.findBySlug(slug);
    if (!event) throw new Problem('not-found', 'event.unknown');
    if (code === undefined) return register(event, input, origin);
    const opened = await invitations.open(event, code);
    if (!opened) throw new Problem('forbidden', 'place.invitation');
    return register(event, input, { ...origin, invitedTo: opened.pool, invitation: opened.id });
  };
}
