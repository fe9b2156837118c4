import { bookingSettingsOn } from '#shared/booking-settings.ts';
import type { PrepItem, StaffBookingAction } from '#shared/booking-codes.ts';
import type { BookingActInput } from '#shared/booking-inputs.ts';
import type { MoneyList, StaffBooking } from '#shared/bookings.ts';
import type { Event } from '#shared/events.ts';
import type { Requirement } from '#shared/cover.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import { Problem } from '#server/problems.ts';
import type { createClaim } from './claim-service.ts';
import { invoiceLines, sum } from './fee-rules.ts';
import type { createFit } from './fit-service.ts';
import { type Lacking, lackingToBeReady, lackingToConfirm } from './guard-rules.ts';
import { type Move, movedOr } from './move-service.ts';
import { mayWith, staffActions } from './policy.ts';
import type { Booking, BookingPorts, Caller } from './ports.ts';
import { costNow, shownOf, spanOf, titlesOf } from './view-rules.ts';

/** What staff do with bookings: look, confirm, prepare, cancel at a cost that is shown before, and see them paid. */
export function createStaffBookings(
  ports: BookingPorts & {
    move: Move;
    claim: ReturnType<typeof createClaim>['claim'];
    fitsFor: ReturnType<typeof createFit>;
  },
) {
  const { store, seats, directory, events, bankHolidays, settings, clock, move, claim, fitsFor } =
    ports;

  async function kept(id: string, caller: Caller): Promise<Booking> {
    const booking = await store.find(id);
    if (!booking) throw new Problem('not-found', 'booking.unknown');
    if (!mayWith(caller, 'bookings.see', booking))
      throw new Problem('forbidden', 'request.forbidden');
    return booking;
  }

  const holidaysFor = ({ nation, startsAt, zone }: Booking) =>
    bankHolidays(nation, yearsAround(isoDay(startsAt, zone)));
  const settingsFor = async ({ startsAt, zone }: Booking) =>
    bookingSettingsOn(await settings(), isoDay(startsAt, zone));

  async function findingsFor(booking: Booking, event: Event) {
    const [person] = await directory.findMany([booking.professionalId]);
    const requirement = await seats.find(booking.requirementId);
    if (!person || !requirement) return { name: person?.name ?? '', findings: [], requirement };
    const block = { ...requirement, startsAt: booking.startsAt, endsAt: booking.endsAt };
    const { domain, travelMinutes, arriveMinutes, id: bookingId } = booking;
    const asked = { domain, travelMinutes, arriveMinutes, bookingId };
    const fits = await fitsFor(event, block, [person], asked);
    return { name: person.name, findings: fits.get(person.id) ?? [], requirement };
  }

  function lackingFor(
    booking: Booking,
    event: Event,
    {
      findings,
      requirement,
    }: { findings: StaffBooking['findings']; requirement: Requirement | null },
  ): Lacking[] {
    const hasPlace = booking.mode === 'online' ? event.online !== null : event.venueId !== null;
    if (booking.state === 'provisional') return lackingToConfirm(booking, { findings, hasPlace });
    if (booking.state !== 'prep_sent') return [];
    return lackingToBeReady(booking, {
      findings,
      hasCoworkers: (requirement?.seats.length ?? 1) > 1,
      recorded: event.sessions.some(
        ({ id, recorded }) => recorded && (requirement?.sessionIds ?? []).includes(id),
      ),
    });
  }

  async function answer(booking: Booking, caller: Caller): Promise<StaffBooking> {
    const event = await events.get(booking.eventId);
    const facts = await findingsFor(booking, event);
    const holidays = holidaysFor(booking);
    return {
      ...shownOf(booking, event, await settingsFor(booking), holidays),
      name: facts.name,
      findings: facts.findings,
      cancelNow: costNow(booking, holidays, clock.now()),
      lacking: lackingFor(booking, event, facts),
      may: staffActions(caller, booking),
    };
  }

  async function refuseLacking(booking: Booking): Promise<void> {
    const event = await events.get(booking.eventId);
    const lacking = lackingFor(booking, event, await findingsFor(booking, event));
    if (lacking.length > 0) throw new Problem('conflict', 'booking.lacking', [], lacking);
  }

  /** What an action writes beside the state. */
  async function setFor(
    action: StaffBookingAction,
    booking: Booking,
    { by }: Caller,
    input: BookingActInput,
  ): Promise<Partial<Booking>> {
    const now = clock.now();
    if (action === 'retract') return { lapse: 'retracted' };
    if (action === 'confirm')
      return {
        holdExpiresAt: null,
        poNumber: input.poNumber ?? booking.poNumber,
        recordingConsent: input.recordingConsent ?? booking.recordingConsent,
        role: input.role ?? booking.role,
        nonRefundablePence: input.nonRefundablePence ?? booking.nonRefundablePence,
      };
    if (action === 'cancel')
      return { costDue: costNow(booking, holidaysFor(booking), now)?.pence ?? 0 };
    if (action === 'ask-again') {
      const requirement = await seats.find(booking.requirementId);
      const event = await events.get(booking.eventId);
      const proposed = requirement && spanOf(event, requirement.sessionIds);
      if (!proposed) throw new Problem('conflict', 'booking.noTime');
      return { proposed };
    }
    if (action === 'enter-invoice') {
      const lines = await linesDue(booking);
      const number = input.invoiceNumber ?? '';
      return {
        invoice: { number, lines, pence: sum(lines), at: now },
        enteredBy: by.id ?? null,
        poNumber: input.poNumber ?? booking.poNumber,
      };
    }
    return action === 'approve' ? { approvedBy: by.id ?? null } : {};
  }

  async function linesDue(booking: Booking) {
    const lines =
      booking.state === 'cancelled_by_us'
        ? [{ code: 'cancellation' as const, pence: booking.costDue ?? 0 }]
        : booking.fee.lines;
    return invoiceLines(lines, booking.terms, await settingsFor(booking));
  }

  return {
    linesDue,

    /** Throws forbidden, not-found. */
    get: async (id: string, caller: Caller): Promise<StaffBooking> =>
      answer(await kept(id, caller), caller),

    /** Throws forbidden; conflict where it stands otherwise, or lacks something. */
    async act(
      id: string,
      action: StaffBookingAction,
      input: BookingActInput,
      caller: Caller,
    ): Promise<StaffBooking> {
      const booking = await kept(id, caller);
      if (!staffActions(caller, booking).includes(action))
        throw mayEver(caller, booking, action)
          ? new Problem('conflict', 'booking.stale')
          : new Problem('forbidden', 'request.forbidden');
      if (booking.version !== input.version) throw new Problem('conflict', 'booking.stale');
      if (action === 'confirm' || action === 'ready') await refuseLacking(booking);
      const told = { ...caller, reason: input.reason ?? null };
      if (action === 'agree') {
        const feePence = booking.quote?.feePence ?? booking.fee.feePence;
        const fee = {
          ...booking.fee,
          feePence,
          lines: [
            { code: 'agreed' as const, pence: feePence },
            ...booking.fee.lines.filter(({ code }) => code === 'mileage' || code === 'travel_time'),
          ],
        };
        return answer(await claim(booking, 'agree', told, { fee }), caller);
      }
      const set = await setFor(action, booking, caller, input);
      return answer(movedOr(await move(booking, action, told, set)), caller);
    },

    /** Ticks what was sent; each keeps the time of its first tick. Throws forbidden, conflict. */
    async prepare(
      id: string,
      { version, items }: { version: number; items: PrepItem[] },
      caller: Caller,
    ): Promise<StaffBooking> {
      const booking = await kept(id, caller);
      if (!mayWith(caller, 'bookings.change', booking))
        throw new Problem('forbidden', 'request.forbidden');
      const now = clock.now();
      const prep = Object.fromEntries(items.map((item) => [item, booking.prep[item] ?? now]));
      const saved =
        booking.version === version && (await store.setPrep(booking, prep, caller, now));
      if (!saved) throw new Problem('conflict', 'booking.stale');
      return answer(await kept(id, caller), caller);
    },

    /** Bookings whose money waits for somebody, cut to what the reader may see. */
    async listMoney(caller: Caller): Promise<MoneyList> {
      const waiting = (await store.listIn(['invoiced', 'approved'], 500)).filter((booking) =>
        mayWith(caller, 'bookings.see', booking),
      );
      const people = await directory.findMany([
        ...new Set(waiting.map(({ professionalId }) => professionalId)),
      ]);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      const found = new Map<string, StaffBooking['titles']>();
      for (const { eventId } of waiting)
        if (!found.has(eventId)) found.set(eventId, titlesOf(await events.get(eventId)));
      return {
        rows: waiting.map((booking) => ({
          ...booking,
          name: nameOf.get(booking.professionalId) ?? '',
          titles: found.get(booking.eventId) ?? { en: '' },
        })),
      };
    },
  };
}

/** Whether somebody could take an action, were the booking in another state. */
const mayEver = (caller: Caller, booking: Booking, action: StaffBookingAction): boolean =>
  action === 'approve'
    ? mayWith(caller, 'bookings.approve', booking)
    : action === 'pay'
      ? mayWith(caller, 'bookings.pay', booking)
      : mayWith(caller, 'bookings.change', booking);
