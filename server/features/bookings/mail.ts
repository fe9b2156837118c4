import type { LocaleId } from '#shared/locales.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import type { Booking } from './ports.ts';

export type BookingTemplate =
  | 'booking-offered'
  | 'booking-accepted'
  | 'booking-confirmed'
  | 'booking-seat-taken'
  | 'booking-hold-expired'
  | 'booking-retracted'
  | 'booking-overlap'
  | 'booking-prep-sent'
  | 'booking-prep-changed'
  | 'booking-unsettled'
  | 'booking-cancelled'
  | 'booking-withdrawn'
  | 'booking-completed'
  | 'booking-paid';

/** A mail to a professional about a booking of theirs; it says what happened and leads to their own pages. */
export interface BookingMail {
  key: string;
  template: BookingTemplate;
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId: string };
  link: { purpose: 'work'; professionalId: string };
  data: {
    until?: string;
    /** The work as an entry in their calendar, under the UID that it has in their diary too. */
    calendar?: {
      uid: string;
      sequence: number;
      method: 'REQUEST' | 'CANCEL';
      work: { id: string; startsAt: string; endsAt: string };
    };
  };
  policy: 'ordinary';
}

/** Which mail follows from an event of a booking; null where they need not hear. */
export function bookingMailOf(
  event: Pick<PendingEvent, 'id' | 'type' | 'data'>,
  booking: Booking,
  to: { name: string; address: string; locale: LocaleId },
): BookingMail | null {
  const template =
    event.type === 'booking.lapsed'
      ? lapsed[String(event.data['reason'])]
      : event.type === 'booking.unsettled' || event.type === 'booking.asked-again'
        ? 'booking-unsettled'
        : templates[event.type];
  if (!template) return null;
  const until = template === 'booking-accepted' ? booking.holdExpiresAt : null;
  return {
    key: `${event.id}:${to.address}`,
    template,
    locale: to.locale,
    to: { name: to.name, address: to.address },
    about: { eventId: booking.eventId },
    link: { purpose: 'work', professionalId: booking.professionalId },
    data: {
      ...(until && { until: until.toISOString() }),
      ...calendarOf(template, booking, Number(event.data['version'] ?? booking.version)),
    },
    policy: 'ordinary',
  };
}

/** Calendars follow an entry by its UID and a rising SEQUENCE (RFC 5546, 3.2). */
function calendarOf(
  template: BookingTemplate,
  { id, startsAt, endsAt }: Booking,
  sequence: number,
): Pick<BookingMail['data'], 'calendar'> {
  const method = calendarMethods[template];
  if (!method) return {};
  const work = { id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { calendar: { uid: `booking-${id}`, sequence, method, work } };
}

const calendarMethods: Partial<Record<BookingTemplate, 'REQUEST' | 'CANCEL'>> = {
  'booking-confirmed': 'REQUEST',
  'booking-cancelled': 'CANCEL',
  'booking-withdrawn': 'CANCEL',
};

const templates: Partial<Record<string, BookingTemplate>> = {
  'booking.offered': 'booking-offered',
  'booking.accepted': 'booking-accepted',
  'booking.confirmed': 'booking-confirmed',
  'booking.reconfirmed': 'booking-confirmed',
  'booking.prep-sent': 'booking-prep-sent',
  'booking.prep-changed': 'booking-prep-changed',
  'booking.cancelled': 'booking-cancelled',
  'booking.withdrawn': 'booking-withdrawn',
  'booking.completed': 'booking-completed',
  'booking.no-user': 'booking-completed',
  'booking.paid': 'booking-paid',
};

const lapsed: Partial<Record<string, BookingTemplate>> = {
  'seat-taken': 'booking-seat-taken',
  'hold-expired': 'booking-hold-expired',
  retracted: 'booking-retracted',
  overlap: 'booking-overlap',
};
