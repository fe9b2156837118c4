import type { LocaleId } from '#shared/locales.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import type { AccessPerson } from './ports.ts';

/** A mail to be queued; it says that needs changed and links to them, never which they are. */
export interface AccessMailEntry {
  key: string;
  template: 'access-updated' | 'access-need-moved' | 'access-withdrawn';
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId: string; registrationId: string };
  link: { purpose: 'manage'; registrationId: string; personId: string | null };
  data: Record<string, unknown>;
  policy: 'ordinary';
}

/** Which mail follows from an event of an access request. */
export function accessMailOf(event: PendingEvent, person: AccessPerson): AccessMailEntry | null {
  const template = templates[event.type];
  const own = person.email !== null && person.email !== person.contact.email;
  const address = own ? person.email : person.contact.email;
  if (!template || !address) return null;
  const { registrationId, personId, eventId, locale } = person;
  return {
    key: `${event.id}:${address}`,
    template,
    locale,
    to: { name: own ? person.name : person.contact.name, address },
    about: { eventId, registrationId },
    link: { purpose: 'manage', registrationId, personId: own ? personId : null },
    data: { personId },
    policy: 'ordinary',
  };
}

const templates: Record<string, AccessMailEntry['template']> = {
  'access-request.changed': 'access-updated',
  'access-request.need-moved': 'access-need-moved',
  'access-request.withdrawn': 'access-withdrawn',
};
