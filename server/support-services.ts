import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import type { Links } from '#server/features/people/links.ts';
import { createBookingServices } from './booking-services.ts';
import { createCoverServices } from './cover-services.ts';
import type { createQueueMail } from './mail.ts';
import type { Platform } from './open-platform.ts';
import { createProfessionalServices } from './professional-services.ts';

/** Communication support: who there is, what is needed, who is booked for it. Cover asks for bookings, bookings for its seats. */
export function createSupportServices(
  platform: Platform,
  ports: {
    events: Events;
    eventStore: Pick<EventStore, 'list'>;
    findByAddress: (address: string, now: Date) => Promise<Array<{ eventId: string }>>;
    links: Pick<Links, 'mintLink' | 'subjectOf'>;
    nudge: () => void;
  },
) {
  const professionals = createProfessionalServices(platform, ports);
  const cover = createCoverServices(platform, {
    ...ports,
    listBookings: (eventIds) => bookings.listBooked(eventIds),
  });
  const { bookings, work, addressOf } = createBookingServices(platform, {
    ...ports,
    cover,
    professionals,
  });
  return {
    support: { professionals, cover, bookings, work },
    bookingFollowUps: (queueMail: ReturnType<typeof createQueueMail>) =>
      bookings.followUps({ addressOf, queueMail }),
  };
}
