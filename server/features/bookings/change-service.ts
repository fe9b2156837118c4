import type { BookedSeat, BookingStanding } from '#shared/cover.ts';
import type { BookingState } from '#shared/booking-codes.ts';
import type { Professional } from '#shared/professionals.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import { freedStates, heldStates } from './lifecycle.ts';
import type { Move } from './move-service.ts';
import type { Booking, BookingPorts } from './ports.ts';
import { costNow, spanOf } from './view-rules.ts';

/** What an event that moves or ends does to its bookings, and what cover is told of them. */
export function createBookingChanges({
  store,
  seats,
  directory,
  events,
  bankHolidays,
  clock,
  move,
}: Pick<BookingPorts, 'store' | 'seats' | 'directory' | 'events' | 'bankHolidays' | 'clock'> & {
  move: Move;
}) {
  return {
    /**
     * Bookings whose sessions are at another time now, or are no more, are to be confirmed again by both sides; those of a
     * cancelled event as well, so that staff see what each costs. Repeatable: what is told once is in another state.
     */
    async followEvent(eventId: string): Promise<void> {
      const event = await events.find(eventId);
      if (!event) return;
      for (const booking of await store.listOf([eventId])) {
        const requirement = await seats.find(booking.requirementId);
        const now = requirement && spanOf(event, requirement.sessionIds);
        const stands =
          event.state !== 'cancelled' &&
          now !== null &&
          +now.startsAt === +booking.startsAt &&
          +now.endsAt === +booking.endsAt;
        const proposed = event.state === 'cancelled' ? null : now;
        if (!stands) await move(booking, 'unsettle', { by: { kind: 'system' } }, { proposed });
      }
    },

    /** The bookings of some events as cover needs to know them; registrations as they stand now, renewed or not. */
    async listBooked(eventIds: readonly string[]): Promise<BookedSeat[]> {
      const now = clock.now();
      const bookings = await store.listOf(eventIds);
      const ids = new Set(bookings.map(({ professionalId }) => professionalId));
      const people = new Map(
        (await directory.findMany([...ids])).map((person) => [person.id, person]),
      );
      return bookings.map((booking) =>
        bookedSeat(booking, people.get(booking.professionalId), now),
      );
    },
  };

  function bookedSeat(booking: Booking, person: Professional | undefined, now: Date): BookedSeat {
    const { kind, nation, startsAt, zone, state } = booking;
    const day = isoDay(startsAt, zone);
    const cost = costNow(booking, bankHolidays(nation, yearsAround(day)), now);
    return {
      ...booking,
      registeredUntil: (person && directory.registeredUntil(person, kind, day)) ?? null,
      agencyId: null,
      language: null,
      standing: standingOf(state),
      needsReconfirmation: state === 'needs_reconfirmation',
      lead: booking.role === 'lead',
      cancelNow: cost?.pence ?? 0,
      nextCostStep: cost?.next ?? null,
    };
  }
}

/** What a state is worth to cover. */
function standingOf(state: BookingState): BookingStanding {
  if (state === 'enquiry' || state === 'quoted' || state === 'claiming') return 'asked';
  if (state === 'provisional' || state === 'needs_reconfirmation') return 'provisional';
  if (freedStates.includes(state) || state === 'no_show_professional') return 'ended';
  return heldStates.includes(state) || state !== 'closed' ? 'confirmed' : 'ended';
}
