import { createEventFollowUps, type EventSubscriber } from '#server/features/events/follow-ups.ts';
import type { Registrations } from '#server/features/registrations/service.ts';

/** What follows for registrations, messages to them and bookings when their event or one of its sessions changes. */
export function eventFollowUp(
  registrations: Registrations,
  broadcasts: { followMove: EventSubscriber; followCancel: EventSubscriber },
  bookings: { followEvent(eventId: string): Promise<void> },
) {
  const followBookings: EventSubscriber = ({ eventId }) => bookings.followEvent(eventId);
  const followSession: EventSubscriber = ({ eventId, data }) =>
    registrations.followSession(eventId, String(data['session']));
  return createEventFollowUps({
    'event.moved': [
      ({ eventId, version }) => registrations.tellMoved(eventId, version),
      broadcasts.followMove,
      followBookings,
    ],
    'event.cancelled': [
      broadcasts.followCancel,
      ({ eventId }) => registrations.endAll(eventId),
      followBookings,
    ],
    'event.session-added': [followSession],
    'event.session-changed': [followSession, followBookings],
    'event.session-removed': [
      followSession,
      followBookings,
      ({ eventId, version, data }) =>
        registrations.leaveSession(eventId, String(data['session']), {
          eventVersion: version,
          titles: data['titles'],
        }),
    ],
    'event.sessions-moved': [
      followBookings,
      ({ eventId, version, data }) =>
        registrations.tellSessionsMoved(eventId, version, data['sessions'] as string[]),
    ],
  });
}
