import type { LocaleId } from '#shared/locales.ts';
import type { LinkPurpose } from '#shared/people.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import type { FreshSubject, LinkSubject, Person } from './ports.ts';

/** A mail to be queued. Links and codes are named here and made when it is sent. */
export interface PeopleMail {
  /** The event's id and the recipient, so that a repeat makes no second mail. */
  key: string;
  template:
    | 'person-invited'
    | 'password-changed'
    | 'app-changed'
    | 'links-asked'
    | 'links-unknown'
    | 'fresh-code';
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId?: string; registrationId?: string };
  links: Array<{ purpose: LinkPurpose } & LinkSubject>;
  code: ({ purpose: 'fresh-code' } & FreshSubject) | null;
  data: Record<string, unknown>;
  policy: 'ordinary';
}

/** A registration that an address stands in, and which part of it that address may open. */
export interface AskedRegistration extends FreshSubject {
  eventId: string;
  reference: string;
}

/** The mail to somebody who is invited; none where they have accepted or left since. */
export function invitationMail(event: PendingEvent, person: Person | null): PeopleMail | null {
  if (event.type !== 'person.invited' || person?.state !== 'invited') return null;
  const { id, name, email, locale } = person;
  return {
    ...ordinary,
    key: `${event.id}:${email}`,
    template: 'person-invited',
    locale,
    to: { name, address: email },
    links: [{ purpose: 'invitation', personId: id }],
  };
}

/** The mail to somebody whose password or app for codes has changed, in case it was not them; else none. */
export function signInChangedMail(event: PendingEvent, person: Person | null): PeopleMail | null {
  const template = changedBy(event);
  if (template === null || person?.state !== 'active') return null;
  const { name, email, locale } = person;
  return {
    ...ordinary,
    key: `${event.id}:${email}`,
    template,
    locale,
    to: { name, address: email },
  };
}

function changedBy({ type, data }: PendingEvent): 'password-changed' | 'app-changed' | null {
  if (type === 'person.passwordSet') return 'password-changed';
  const codes = Array.isArray(data['codes']) ? data['codes'].map(String) : [];
  const isApp = codes.includes('enrolment') || codes.includes('new-app');
  return type === 'person.signedIn' && isApp ? 'app-changed' : null;
}

/** The mail to an address whose links were asked for; it says so too where there are none. */
export function askedLinksMail(
  event: PendingEvent,
  ask: { email: string; locale: LocaleId } | null,
  registrations: readonly AskedRegistration[],
): PeopleMail | null {
  if (event.type !== 'link.asked' || !ask) return null;
  const { email, locale } = ask;
  return {
    ...ordinary,
    key: `${event.id}:${email}`,
    template: registrations.length > 0 ? 'links-asked' : 'links-unknown',
    locale,
    to: { name: '', address: email },
    links: registrations.map(({ registrationId, personId }) => ({
      purpose: personId === null ? 'manage' : 'member',
      registrationId,
      personId,
    })),
    data: {
      registrations: registrations.map(({ eventId, reference }) => ({ eventId, reference })),
    },
  };
}

/** The mail with a fresh code; it goes to the address that stands in the registration, and to no other. */
export function freshCodeMail(
  event: PendingEvent,
  subject: FreshSubject | null,
  contact: { name: string; address: string; locale: LocaleId; eventId: string } | null,
): PeopleMail | null {
  if (event.type !== 'fresh-code.asked' || !subject || !contact) return null;
  const { name, address, locale, eventId } = contact;
  return {
    ...ordinary,
    key: `${event.id}:${address}`,
    template: 'fresh-code',
    locale,
    to: { name, address },
    about: { eventId, registrationId: subject.registrationId },
    code: { purpose: 'fresh-code', ...subject },
  };
}

const ordinary = {
  about: {},
  links: [] as PeopleMail['links'],
  code: null,
  data: {},
  policy: 'ordinary' as const,
};
