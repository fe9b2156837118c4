import { createEventFollowUps, type EventSubscriber } from '#server/features/events/follow-ups.ts';
import type { Registrations } from '#server/features/registrations/service.ts';

/** What follows for registrations and for messages to them when their event or one of its sessions changes. */
export function eventFollowUp(
  registrations: Registrations,
  broadcasts: { followMove: EventSubscriber; followCancel: EventSubscriber },
) {
  const followSession: EventSubscriber = ({ eventId, data }) =>
    registrations.followSession(eventId, String(data['session']));
  return createEventFollowUps({
    'event.moved': [
      ({ eventId, version }) => registrations.tellMoved(eventId, version),
      broadcasts.followMove,
    ],
    'event.cancelled': [broadcasts.followCancel, ({ eventId }) => registrations.endAll(eventId)],
    'event.session-added': [followSession],
    'event.session-changed': [followSession],
    'event.session-removed': [
      followSession,
      ({ eventId, version, data }) =>
        registrations.leaveSession(eventId, String(data['session']), {
          eventVersion: version,
          titles: data['titles'],
        }),
    ],
    'event.sessions-moved': [
      ({ eventId, version, data }) =>
        registrations.tellSessionsMoved(eventId, version, data['sessions'] as string[]),
    ],
  });
}
