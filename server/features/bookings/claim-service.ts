import { Problem } from '#server/problems.ts';
import type { LapseReason } from '#shared/booking-codes.ts';
import { bookingSettingsOn } from '#shared/booking-settings.ts';
import { freedStates } from './lifecycle.ts';
import { type Told, movedOr, type Move } from './move-service.ts';
import type { Booking, BookingPorts } from './ports.ts';

/** Seconds that an acceptance has to take diary and seat; afterwards it counts as never made. */
const claimSeconds = 60;

/**
 * An acceptance: the booking first, as `claiming` until a time; then the professional's diary, then the seat; then one write that
 * asks for `claiming` and a time not past. What fails lapses the booking, and what it took is given back once it has. So every
 * step can be repeated, and a stop anywhere leaves nothing taken twice and nothing lost.
 */
export function createClaim({
  store,
  diary,
  seats,
  settings,
  clock,
  move,
}: Pick<BookingPorts, 'store' | 'diary' | 'seats' | 'settings' | 'clock'> & { move: Move }) {
  async function giveUp(booking: Booking, reason: LapseReason, told: Told): Promise<never> {
    await move(booking, 'lapse', told, { lapse: reason });
    throw new Problem('conflict', reason === 'overlap' ? 'booking.overlap' : 'booking.seatTaken');
  }

  /** Gives back everything of a booking that has ended; repeatable. The diary last, since by it a rest is found. */
  async function free({ id, requirementId, seatNo, claimId }: Booking): Promise<void> {
    await seats.free({ requirementId, no: seatNo, bookingId: id });
    if (claimId !== null) await diary.release(claimId);
  }

  return {
    free,

    /** Takes the seat for a booking that was accepted or agreed. Throws conflict, saying what was taken. */
    async claim(
      asked: Booking,
      action: 'accept' | 'agree',
      told: Told,
      set: Partial<Booking> = {},
    ): Promise<Booking> {
      const now = clock.now();
      const claimId = `${asked.id}:${asked.version}`;
      const claimUntil = new Date(now.getTime() + claimSeconds * 1_000);
      const claiming = movedOr(await move(asked, action, told, { ...set, claimId, claimUntil }));
      const entry = { bookingId: asked.id, claimId, ...timeOf(asked) };
      if (!(await diary.claim(asked.professionalId, entry, claimUntil)))
        return giveUp(claiming, 'overlap', told);
      const { requirementId, seatNo: no, id: bookingId } = asked;
      if (!(await seats.claim({ requirementId, no, bookingId })))
        return giveUp(claiming, 'seat-taken', told);
      const at = clock.now();
      const { holdHours } = bookingSettingsOn(await settings(), at.toISOString().slice(0, 10));
      const holdExpiresAt = new Date(at.getTime() + holdHours * 3_600_000);
      const held = await move(
        claiming,
        'hold',
        { ...told, by: { kind: 'system' } },
        { holdExpiresAt, claimUntil: null },
        at,
      );
      if (held) return held;
      await free(claiming);
      throw new Problem('conflict', 'booking.stale');
    },

    /** Agrees to a new time: the diary takes it under a new claim, and the old one is given back by what follows. */
    async claimAgain(booking: Booking, told: Told): Promise<Booking> {
      const { proposed } = booking;
      if (!proposed) throw new Problem('conflict', 'booking.stale');
      const claimId = `${booking.id}:${booking.version}`;
      const until = new Date(clock.now().getTime() + claimSeconds * 1_000);
      const entry = { bookingId: booking.id, claimId, ...timeOf({ ...booking, ...proposed }) };
      if (!(await diary.claim(booking.professionalId, entry, until))) {
        await diary.release(claimId);
        throw new Problem('conflict', 'booking.overlap');
      }
      const moved = await move(booking, 'reconfirm', told, {
        ...proposed,
        proposed: null,
        claimId,
      });
      if (!moved) await diary.release(claimId);
      return movedOr(moved);
    },

    /** Lapses what has run out, and gives back what a stop left behind. Answers how many of each. */
    async sweep(): Promise<{ lapsed: number; stray: number }> {
      const now = clock.now();
      let lapsed = 0;
      for (const booking of await store.listOverdue(now, 100))
        if (await move(booking, 'lapse', { by: { kind: 'system' } }, { lapse: 'hold-expired' }))
          lapsed += 1;
      let stray = 0;
      for (const { bookingId, claimId } of await diary.listStray(now, 100)) {
        const booking = await store.find(bookingId);
        // Still on its way: its own time is over too, and the next round lapses it.
        if (booking?.state === 'claiming') continue;
        if (booking && booking.claimId === claimId && !freedStates.includes(booking.state)) {
          await diary.settle(claimId);
          continue;
        }
        if (booking && booking.claimId === claimId) await free(booking);
        else await diary.release(claimId);
        stray += 1;
      }
      return { lapsed, stray };
    },
  };
}

/** What a booking takes of a diary: the work, the arrival before it, the way there and back. */
export function timeOf({
  startsAt,
  endsAt,
  travelMinutes,
  arriveMinutes,
}: Pick<Booking, 'startsAt' | 'endsAt' | 'travelMinutes' | 'arriveMinutes'>): {
  from: Date;
  to: Date;
} {
  const way = travelMinutes * 60_000;
  return {
    from: new Date(startsAt.getTime() - way - arriveMinutes * 60_000),
    to: new Date(endsAt.getTime() + way),
  };
}
