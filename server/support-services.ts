import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import { offerInput } from '#shared/booking-inputs.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { SeatOffer } from '#server/features/rota/ports.ts';
import { findStaff } from '#server/features/people/find-staff.ts';
import { Problem } from '#server/problems.ts';
import type { Links } from '#server/features/people/links.ts';
import { createBookingServices } from './booking-services.ts';
import { createCoverServices } from './cover-services.ts';
import type { createQueueMail } from './mail.ts';
import type { Platform } from './open-platform.ts';
import { createProfessionalServices } from './professional-services.ts';

const bookers: readonly RoleGrant[] = [{ role: 'access-lead', scope: { kind: 'programme' } }];

/** Communication support: who there is, what is needed, who is booked for it. Cover asks for bookings, bookings for its seats. */
export function createSupportServices(
  platform: Platform,
  ports: {
    events: Events;
    eventStore: Pick<EventStore, 'list'>;
    findEventsOf: (
      addresses: readonly string[],
    ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
    links: Pick<Links, 'mintLink' | 'subjectOf'>;
    nudge: () => void;
  },
) {
  const professionals = createProfessionalServices(platform, ports);
  const cover = createCoverServices(platform, {
    ...ports,
    listBookings: (eventIds) => bookings.listBooked(eventIds),
  });
  const { bookings, work, addressOf, listKeptApart } = createBookingServices(platform, {
    ...ports,
    cover,
    professionals,
  });
  /** An organiser who accepts a plan asks those in it, whoever else may book: their name stands with each offer. */
  async function offer({ requirementId, no, professionalId, by }: SeatOffer): Promise<boolean> {
    const requirement = await cover.seats.find(requirementId);
    if (!requirement) return false;
    const { eventId } = requirement;
    const input = offerInput.parse({ professionalIds: [professionalId] });
    try {
      await bookings.offers.offer({ eventId, requirementId, no }, input, {
        roles: bookers,
        by,
        requestId: '',
      });
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  return {
    planned: {
      professionals: professionals.kept.store,
      listRequirements: async (ids: readonly string[]) =>
        (await cover.seats.listOf(ids)).filter(({ cancelled }) => !cancelled),
      minutesOf: cover.minutesOf,
      listBookings: bookings.listBooked,
      listKeptApart,
      offer,
    },
    support: { professionals, cover, bookings, work },
    /** What waits with bookings, told once a day. */
    bookingDigest: (queueMail: ReturnType<typeof createQueueMail>) =>
      bookings.digest({
        listBookers: () => findStaff(platform.connection, 'bookings.change'),
        queueMail,
      }),
    bookingFollowUps: (queueMail: ReturnType<typeof createQueueMail>) =>
      bookings.followUps({ addressOf, queueMail }),
  };
}

/** Whether a seat cannot be offered to them any more; anything else that goes wrong is tried again. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && ['conflict', 'invalid', 'not-found', 'gone'].includes(error.kind);
