import { bookingSettingsOn } from '#shared/booking-settings.ts';
import type { OwnBookingAction } from '#shared/booking-codes.ts';
import type { OwnActInput } from '#shared/booking-inputs.ts';
import type { OwnBooking, OwnBookingList } from '#shared/bookings.ts';
import type { Requirement } from '#shared/cover.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import type { Venue } from '#shared/venues.ts';
import { Problem } from '#server/problems.ts';
import type { createClaim } from './claim-service.ts';
import { sum } from './fee-rules.ts';
import { heldStates } from './lifecycle.ts';
import { type Move, movedOr } from './move-service.ts';
import { ownActions } from './policy.ts';
import type { Booking, BookingPorts } from './ports.ts';
import type { createStaffBookings } from './staff-service.ts';
import { shownOf, titlesOf } from './view-rules.ts';

/** A professional on their own pages: what they are offered, their answer, and what they need for the day. */
export function createOwnBookings(
  ports: BookingPorts & {
    move: Move;
    claims: ReturnType<typeof createClaim>;
    linesDue: ReturnType<typeof createStaffBookings>['linesDue'];
  },
) {
  const { store, seats, directory, events, bankHolidays, settings, minutesOf } = ports;
  const { clock, move, claims, turns } = ports;

  async function kept(professionalId: string, id: string): Promise<Booking> {
    const booking = await store.find(id);
    if (booking?.professionalId !== professionalId)
      throw new Problem('not-found', 'booking.unknown');
    return booking;
  }

  /** Everybody on the seats of a block, by seat: a name, or nothing while nobody is held. */
  async function teamOf(requirement: Requirement | null, own: Booking) {
    if (!requirement) return [];
    const all = (await store.listOf([own.eventId])).filter(
      (one) => one.requirementId === own.requirementId && heldStates.includes(one.state),
    );
    const people = await directory.findMany(all.map(({ professionalId }) => professionalId));
    return requirement.seats.map(({ no }) => {
      const seated = all.find(({ seatNo }) => seatNo === no);
      const name = people.find(({ id }) => id === seated?.professionalId)?.name ?? '';
      return { no, name, own: seated?.id === own.id };
    });
  }

  async function answer(booking: Booking): Promise<OwnBooking> {
    const event = await events.get(booking.eventId);
    const [requirement, venue] = await Promise.all([
      seats.find(booking.requirementId),
      event.venueId ? events.findVenue(event.venueId) : null,
    ]);
    const isHeld = heldStates.includes(booking.state) || booking.state === 'in_progress';
    const team = isHeld ? await teamOf(requirement, booking) : [];
    const day = isoDay(booking.startsAt, booking.zone);
    const { turn } = (await minutesOf())(booking.kind, day);
    const block = { ...booking, seats: requirement?.seats.length ?? 1 };
    return {
      ...shownOf(
        booking,
        event,
        bookingSettingsOn(await settings(), day),
        bankHolidays(booking.nation, yearsAround(day)),
      ),
      place:
        venue && booking.mode !== 'online'
          ? [venue.name, ...venue.address, venue.town, venue.postcode]
          : [],
      gettingThere: venue && isHeld && booking.mode !== 'online' ? wayOf(venue) : null,
      platform: event.online?.platform ?? null,
      online: (isHeld && booking.mode !== 'in-person' && event.online?.work) || null,
      contact: event.contact,
      sessions: event.sessions
        .filter(({ id }) => requirement?.sessionIds.includes(id))
        .map(({ startsAt, endsAt, texts, recorded }) => ({
          startsAt,
          endsAt,
          recorded,
          titles: titlesOf({ texts }),
        })),
      coworkers: team.flatMap(({ name, own }) => (own || name === '' ? [] : [name])),
      turns: isHeld
        ? turns(block, turn).map(({ seat, startsAt, endsAt }) => {
            const who = team.find(({ no }) => no === seat);
            return { startsAt, endsAt, name: who?.name ?? '', own: who?.own ?? false };
          })
        : [],
      may: ownActions(booking),
    };
  }

  return {
    async list(professionalId: string): Promise<OwnBookingList> {
      const [person] = await directory.findMany([professionalId]);
      const bookings = await store.listOfProfessional(professionalId);
      const titles = new Map<string, OwnBooking['titles']>();
      for (const { eventId } of bookings)
        if (!titles.has(eventId)) titles.set(eventId, titlesOf(await events.get(eventId)));
      return {
        name: person?.name ?? '',
        rows: bookings
          .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
          .map((one) => ({ ...one, titles: titles.get(one.eventId) ?? { en: '' } })),
      };
    },

    /** Throws not-found where it is not theirs. */
    get: async (professionalId: string, id: string): Promise<OwnBooking> =>
      answer(await kept(professionalId, id)),

    /** What stands in their diary: held and to come. */
    listHeld: async (professionalId: string): Promise<Booking[]> =>
      (await store.listOfProfessional(professionalId)).filter(
        ({ state }) => heldStates.includes(state) || state === 'in_progress',
      ),

    /** Throws not-found; conflict where it stands otherwise, or where seat or time went to somebody else meanwhile. */
    async act(
      professionalId: string,
      id: string,
      action: OwnBookingAction,
      input: OwnActInput,
      requestId: string,
    ): Promise<OwnBooking> {
      const booking = await kept(professionalId, id);
      if (!ownActions(booking).includes(action) || booking.version !== input.version)
        throw new Problem(
          'conflict',
          booking.lapse === 'seat-taken' ? 'booking.seatTaken' : 'booking.stale',
        );
      const told = {
        by: { kind: 'professional', id: professionalId },
        requestId,
        reason: input.note ?? null,
      };
      if (action === 'accept') return answer(await claims.claim(booking, 'accept', told));
      if (action === 'reconfirm') return answer(await claims.claimAgain(booking, told));
      return answer(
        movedOr(await move(booking, action, told, await setFor(action, booking, input))),
      );
    },
  };

  async function setFor(
    action: OwnBookingAction,
    booking: Booking,
    { feePence, note = '', invoiceNumber = '' }: OwnActInput,
  ): Promise<Partial<Booking>> {
    if (action === 'quote') {
      if (feePence === undefined)
        throw new Problem('invalid', 'request.invalid', [
          { field: 'feePence', code: 'money.missing' },
        ]);
      return { quote: { feePence, note } };
    }
    if (action === 'invoice') {
      const lines = await ports.linesDue(booking);
      return { invoice: { number: invoiceNumber, lines, pence: sum(lines), at: clock.now() } };
    }
    return {};
  }
}

/** How to get to a venue, by language. */
const wayOf = ({ texts }: Venue): OwnBooking['gettingThere'] =>
  Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, text?.gettingThere ?? []]),
  ) as OwnBooking['gettingThere'];
