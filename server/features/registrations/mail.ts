import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import { identitiesOf } from './identity.ts';
import { calendarOf, type MailTemplate, templateOf } from './which-mail.ts';
import type { StoredPerson, StoredRegistration } from './ports.ts';

/** A mail to be queued; what it says is looked up from the ids when it is sent. */
export interface MailEntry {
  /** The event's id and the recipient, so that a repeat makes no second mail. */
  key: string;
  template: MailTemplate;
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId: string; registrationId: string };
  /** The link that is made when the mail is sent; for one person, or for the whole registration. */
  link: { purpose: 'manage'; registrationId: string; personId: string | null } | null;
  data: Record<string, unknown>;
  policy: 'ordinary';
}

/** Which mails follow from an event of a registration. */
export function mailOf(
  event: PendingEvent,
  registration: StoredRegistration,
  about: Pick<Event, 'id'>,
  known: readonly StoredRegistration[] = [],
): MailEntry[] {
  if (event.type === 'registration.repeated') return repeatedMails(event, registration, known);
  const template = templateOf(event, registration);
  if (!template) return formerMails(event, registration, about);
  const sequence = event.data.version;
  const calendar = calendarOf(template, event);
  const data = {
    reference: registration.reference,
    ...(calendar && { calendar: { uid: registration.id, sequence, method: calendar } }),
    // The sessions that it is about: by id, or by the titles of one that is no more.
    ...('sessions' in event.data && { sessions: event.data['sessions'] }),
    ...('titles' in event.data && { titles: event.data['titles'] }),
    ...(registration.state === 'offered' && { until: registration.until?.toISOString() }),
  };
  const {
    addressed = [],
    chosenBy = [],
    invited,
  } = event.data as { addressed?: Array<string | null>; chosenBy?: string[]; invited?: string };
  const recipients = recipientsOf(registration).filter(({ personId }) =>
    invited === undefined
      ? personId === null || toAll.has(template) || [...addressed, ...chosenBy].includes(personId)
      : personId === invited,
  );
  const mails = recipients.map(({ to, personId }): MailEntry => ({
    key: `${event.id}:${to.address}:${personId ?? ''}`,
    template,
    locale: registration.locale,
    to,
    about: { eventId: about.id, registrationId: registration.id },
    link: withoutLink.has(template)
      ? null
      : { purpose: 'manage', registrationId: registration.id, personId },
    data: personId ? { ...data, personId } : data,
    policy: 'ordinary',
  }));
  const reached = new Set(mails.map(({ to }) => to.address));
  return [
    ...mails,
    ...formerMails(event, registration, about).filter(({ to }) => !reached.has(to.address)),
  ];
}

/** Where an address was left behind it is told, so that nobody's is moved in secret. */
function formerMails(
  event: PendingEvent,
  { id, reference, locale, former = [] }: StoredRegistration,
  about: Pick<Event, 'id'>,
): MailEntry[] {
  return former
    .filter(({ key }) => key === event.data['former'])
    .map(({ name, address, personId, why }) => {
      const template = why === 'changed' ? 'registration-changed' : 'registration-cancelled';
      const method = calendarOf(template, event);
      const sequence = event.data['version'];
      return {
        key: `${event.id}:${address}:${personId ?? ''}`,
        template,
        locale,
        to: { name, address },
        about: { eventId: about.id, registrationId: id },
        link: null,
        data: { reference, ...(method && { calendar: { uid: id, sequence, method } }) },
        policy: 'ordinary',
      };
    });
}

/** Those that members with an address of their own get too. */
const toAll = new Set<MailTemplate>([
  'registration-confirmed',
  'registration-waiting',
  'registration-cancelled',
  'registration-applied',
  'registration-refused',
  'event-moved',
  'event-cancelled',
]);
const withoutLink = new Set<MailTemplate>([
  'registration-refused',
  'registration-cancelled',
  'registration-offer-lapsed',
  'event-cancelled',
]);

interface Recipient {
  to: { name: string; address: string };
  personId: string | null;
}

function recipientsOf(registration: StoredRegistration): Recipient[] {
  const { contact, people } = registration;
  const lead = people[0]?.name ?? '';
  const first = contact.email
    ? [{ to: { name: lead, address: contact.email }, personId: null }]
    : [];
  const members = people.filter(
    (person): person is StoredPerson & { email: string } =>
      person.email !== null && person.email !== contact.email,
  );
  return [
    ...first,
    ...members.map(({ id, name, email }) => ({ to: { name, address: email }, personId: id })),
  ];
}

/**
 * The link of the first registration goes only to an address that stands in it; whoever sent the second one
 * hears no more than that it was not made.
 */
function repeatedMails(
  event: PendingEvent,
  second: StoredRegistration,
  known: readonly StoredRegistration[],
): MailEntry[] {
  const sender = second.contact.email;
  const mails = known.flatMap((first) =>
    sameIn(first, second).map(({ to, personId }): MailEntry => ({
      key: `${event.id}:${to.address}:${personId ?? ''}`,
      template: 'registration-repeated',
      locale: first.locale,
      to,
      about: { eventId: first.eventId, registrationId: first.id },
      link: { purpose: 'manage', registrationId: first.id, personId },
      data: { reference: first.reference },
      policy: 'ordinary',
    })),
  );
  if (!sender || mails.some((mail) => mail.to.address === sender)) return mails;
  const name = second.people[0]?.name ?? '';
  return [
    ...mails,
    {
      key: `${event.id}:${sender}:`,
      template: 'registration-not-made',
      locale: second.locale,
      to: { name, address: sender },
      about: { eventId: second.eventId, registrationId: second.id },
      link: null,
      data: { reference: second.reference },
      policy: 'ordinary',
    },
  ];
}

function sameIn(first: StoredRegistration, second: StoredRegistration): Recipient[] {
  const again = new Set(identitiesOf(second.people, second.contact));
  const both = first.people.filter((person) =>
    identitiesOf([person], first.contact).some((who) => again.has(who)),
  );
  const recipients = both.flatMap(({ id, name, email }): Recipient[] => {
    if (email && email !== first.contact.email)
      return [{ to: { name, address: email }, personId: id }];
    return first.contact.email
      ? [{ to: { name, address: first.contact.email }, personId: null }]
      : [];
  });
  return [...new Map(recipients.map((one) => [one.to.address, one])).values()];
}
