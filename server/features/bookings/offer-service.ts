import { bookingSettingsOn } from '#shared/booking-settings.ts';
import type { CandidateQuery, OfferInput } from '#shared/booking-inputs.ts';
import type { BookingBoard, CandidateList } from '#shared/bookings.ts';
import type { Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { Professional } from '#shared/professionals.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { feeOf } from './fee-rules.ts';
import { mayTake } from './fit-rules.ts';
import { type createFit, kindsToLookAt } from './fit-service.ts';
import { freedStates, heldStates, offeredStates } from './lifecycle.ts';
import { mayWith } from './policy.ts';
import type { Booking, BookingPorts, Caller } from './ports.ts';
import { titlesOf } from './view-rules.ts';

/** The seats of an event, who fits them, and offers of one seat to several at once. */
export function createOffers(ports: BookingPorts & { fitsFor: ReturnType<typeof createFit> }) {
  const { store, seats, directory, events, bankHolidays, settings, clock, nudge, fitsFor } = ports;

  async function getEvent(
    id: string,
    caller: Caller,
    permission: 'bookings.see' | 'bookings.change',
  ) {
    const event = await events.get(id);
    if (!mayWith(caller, permission, { eventId: id, nation: event.nation }))
      throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  async function getSeat(event: Event, requirementId: string, no: number): Promise<Requirement> {
    const requirement = await seats.find(requirementId);
    const isThere =
      requirement?.eventId === event.id && requirement.seats.some((seat) => seat.no === no);
    if (!requirement || !isThere) throw new Problem('not-found', 'booking.noSeat');
    return requirement;
  }

  async function arriveMinutes(): Promise<number> {
    const day = clock.now().toISOString().slice(0, 10);
    return bookingSettingsOn(await settings(), day).arriveMinutes;
  }

  async function feeFor(
    event: Event,
    { startsAt, endsAt }: Requirement,
    { terms }: Professional,
    { travelMinutes, miles }: Pick<CandidateQuery, 'travelMinutes' | 'miles'>,
  ) {
    const day = isoDay(startsAt, event.zone);
    return feeOf(
      {
        startsAt,
        endsAt,
        zone: event.zone,
        miles: miles * 2,
        travelMinutes: travelMinutes * 2,
        holidays: bankHolidays(event.nation, yearsAround(day)),
      },
      terms,
      bookingSettingsOn(await settings(), day),
    );
  }

  return {
    /** Every seat of an event, and who is asked, held or booked for it. Throws forbidden. */
    async board(eventId: string, caller: Caller): Promise<BookingBoard> {
      const event = await getEvent(eventId, caller, 'bookings.see');
      const [requirements, bookings] = await Promise.all([
        seats.listOf(eventId),
        store.listOf([eventId]),
      ]);
      const people = await directory.findMany([
        ...new Set(bookings.map(({ professionalId }) => professionalId)),
      ]);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      return {
        eventId,
        titles: titlesOf(event),
        zone: event.zone,
        requirements: requirements.map((requirement) => ({
          ...requirement,
          room: event.strands.find(({ id }) => id === requirement.strand)?.texts ?? null,
          bookings: bookings
            .filter(({ requirementId }) => requirementId === requirement.id)
            .map((booking) => ({ ...booking, name: nameOf.get(booking.professionalId) ?? '' })),
        })),
        may: mayWith(caller, 'bookings.change', subjectOf(event)) ? ['booking.offer'] : [],
      };
    },

    /** Who fits a seat, those without a refusal first; with what is said for and against. Throws forbidden, not-found. */
    async candidates(
      { eventId, requirementId, no }: { eventId: string; requirementId: string; no: number },
      query: CandidateQuery,
      caller: Caller,
    ): Promise<CandidateList> {
      const event = await getEvent(eventId, caller, 'bookings.change');
      const requirement = await getSeat(event, requirementId, no);
      const people = await directory.listWhoDo(kindsToLookAt(requirement.kind));
      const asked = { ...query, arriveMinutes: await arriveMinutes(), bookingId: null };
      const [fits, before, bookings] = await Promise.all([
        fitsFor(event, requirement, people, asked),
        store.listOfSeat(requirementId, no),
        store.listOf([eventId]),
      ]);
      const team = bookings.filter(
        (one) => one.requirementId === requirementId && heldStates.includes(one.state),
      );
      const rows = await Promise.all(
        people.map(async (person) => {
          const findings = fits.get(person.id) ?? [];
          return {
            id: person.id,
            name: person.name,
            district: person.district,
            feePence: (await feeFor(event, requirement, person, query)).feePence,
            findings,
            fits: mayTake(findings),
            asked:
              before.findLast(({ professionalId }) => professionalId === person.id)?.state ?? null,
            preferred: team.some(({ professionalId }) =>
              person.preferredCoworkers.includes(professionalId),
            ),
          };
        }),
      );
      return {
        eventId,
        titles: titlesOf(event),
        zone: event.zone,
        requirement,
        seatNo: no,
        rows: rows.toSorted(
          (one, other) =>
            Number(other.fits) - Number(one.fits) ||
            Number(other.preferred) - Number(one.preferred) ||
            one.findings.length - other.findings.length,
        ),
      };
    },

    /** Offers one seat to several at once: the first who accepts has it. Throws forbidden; invalid where one does not fit. */
    async offer(
      { eventId, requirementId, no }: { eventId: string; requirementId: string; no: number },
      input: OfferInput,
      caller: Caller,
    ): Promise<string[]> {
      const event = await getEvent(eventId, caller, 'bookings.change');
      const requirement = await getSeat(event, requirementId, no);
      if (requirement.seats.find((seat) => seat.no === no)?.bookingId)
        throw new Problem('conflict', 'booking.seatTaken');
      const people = await directory.findMany(input.professionalIds);
      const early = await arriveMinutes();
      const fits = await fitsFor(event, requirement, people, {
        ...input,
        arriveMinutes: early,
        bookingId: null,
      });
      if (people.length === 0 || people.some(({ id }) => !mayTake(fits.get(id) ?? [])))
        throw new Problem('invalid', 'request.invalid', [
          { field: 'professionalIds', code: 'booking.doesNotFit' },
        ]);
      const live = (await store.listOfSeat(requirementId, no)).filter(
        ({ state }) => !freedStates.includes(state),
      );
      const now = clock.now();
      const made: string[] = [];
      for (const person of people) {
        if (live.some(({ professionalId }) => professionalId === person.id)) continue;
        const booking = await newBooking(event, requirement, person, input, early);
        const at = { at: now, by: caller.by.kind, action: 'offer', reason: null };
        await store.insert(
          { ...booking, seatNo: no, history: [{ ...at, from: null, to: 'enquiry' }] },
          newEvent('booking.offered', { event: eventId }, caller.by, caller.requestId),
          now,
        );
        made.push(booking.id);
      }
      nudge();
      return made;
    },

    /** Offers of a seat that somebody else has taken lapse; those asked are told by what follows. */
    async listOthers({ id, requirementId, seatNo }: Booking): Promise<Booking[]> {
      const same = await store.listOfSeat(requirementId, seatNo);
      return same.filter((one) => one.id !== id && offeredStates.includes(one.state));
    },
  };

  async function newBooking(
    event: Event,
    requirement: Requirement,
    person: Professional,
    { domain, travelMinutes, miles }: CandidateQuery,
    early: number,
  ): Promise<Booking> {
    return {
      id: newId(),
      eventId: event.id,
      requirementId: requirement.id,
      seatNo: 1,
      kind: requirement.kind,
      professionalId: person.id,
      startsAt: requirement.startsAt,
      endsAt: requirement.endsAt,
      zone: event.zone,
      nation: event.nation,
      mode: requirement.mode,
      strand: requirement.strand,
      domain,
      travelMinutes,
      miles,
      arriveMinutes: early,
      fee: await feeFor(event, requirement, person, { travelMinutes, miles }),
      terms: person.terms,
      quote: null,
      role: requirement.seats.length > 1 ? 'co' : 'lead',
      claimId: null,
      claimUntil: null,
      holdExpiresAt: null,
      proposed: null,
      poNumber: '',
      recordingConsent: 'not_asked',
      nonRefundablePence: 0,
      prep: {},
      invoice: null,
      costDue: null,
      approvedBy: null,
      enteredBy: null,
      lapse: null,
      history: [],
      state: 'enquiry',
      version: 1,
    };
  }
}

const subjectOf = ({ id, nation }: Event) => ({ eventId: id, nation });
