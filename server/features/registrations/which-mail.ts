import type { PendingEvent } from '#server/platform/relay.ts';
import type { StoredRegistration } from './ports.ts';

export const mailTemplates = [
  'registration-confirmed',
  'registration-waiting',
  'registration-offered',
  'registration-offer-lapsed',
  'registration-cancelled',
  'registration-changed',
  'registration-repeated',
  'registration-not-made',
  'registration-applied',
  'registration-refused',
  'event-moved',
  'event-cancelled',
  'session-moved',
  'session-removed',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** The mail that an event of a registration asks for; null where it asks for none. */
export function templateOf(
  event: PendingEvent,
  { state }: StoredRegistration,
): MailTemplate | null {
  switch (event.type) {
    case 'registration.confirmed':
      return 'registration-confirmed';
    case 'registration.applied':
      return 'registration-applied';
    case 'registration.refused':
      return 'registration-refused';
    case 'registration.waiting':
      return 'registration-waiting';
    case 'registration.offered':
      // An offer that ended before its mail was written is not offered any more.
      return state === 'offered' ? 'registration-offered' : null;
    case 'registration.offer-lapsed':
      return 'registration-offer-lapsed';
    case 'registration.event-moved':
      return state in resentTemplates ? 'event-moved' : null;
    case 'registration.session-moved':
      return state in resentTemplates ? 'session-moved' : null;
    case 'registration.session-removed':
      return state in resentTemplates ? 'session-removed' : null;
    case 'registration.cancelled':
      return event.data['because'] === 'event' ? 'event-cancelled' : 'registration-cancelled';
    case 'registration.declined':
      return 'registration-cancelled';
    case 'registration.split':
    case 'registration.changed':
      return state === 'confirmed' || 'addressed' in event.data ? 'registration-changed' : null;
    case 'registration.split-off':
    case 'registration.invited':
    case 'registration.resent':
      return resentTemplates[state] ?? null;
    default:
      return null;
  }
}

const resentTemplates: Partial<Record<StoredRegistration['state'], MailTemplate>> = {
  applied: 'registration-applied',
  confirmed: 'registration-confirmed',
  waiting: 'registration-waiting',
  offered: 'registration-offered',
};

/** What a mail does to the calendar of whoever gets it. Calendars follow an entry by its UID and a rising SEQUENCE (RFC 5546, 3.2). */
export function calendarOf(
  template: MailTemplate,
  { data }: PendingEvent,
): 'REQUEST' | 'CANCEL' | null {
  if (template === 'registration-confirmed') return 'REQUEST';
  // Whoever only waited, or was offered a place, has no entry yet.
  if ((data['was'] ?? 'confirmed') !== 'confirmed') return null;
  return calendarMethods[template] ?? null;
}

const calendarMethods: Partial<Record<MailTemplate, 'REQUEST' | 'CANCEL'>> = {
  'registration-changed': 'REQUEST',
  'event-moved': 'REQUEST',
  'registration-cancelled': 'CANCEL',
  'event-cancelled': 'CANCEL',
};
