import { findMove } from '#shared/lifecycle.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { type AnyAction, bookingLifecycle } from './lifecycle.ts';
import type { Booking, BookingPorts, Caller } from './ports.ts';

export type Move = ReturnType<typeof createMove>;

export interface Told {
  by: Caller['by'];
  requestId?: string;
  reason?: string | null;
}

/** Moves a booking by the table: one conditional write with its line of history and its event. Null where it stands otherwise. */
export function createMove({
  store,
  clock,
  nudge,
}: Pick<BookingPorts, 'store' | 'clock' | 'nudge'>) {
  return async function move(
    booking: Booking,
    action: AnyAction,
    { by, requestId, reason = null }: Told,
    set: Partial<Booking> = {},
    claimAfter?: Date,
  ): Promise<Booking | null> {
    const row = findMove(bookingLifecycle, booking.state, action);
    if (!row) return null;
    const at = clock.now();
    const data = {
      event: booking.eventId,
      // Mail is written later, when more may have happened: calendars go by the version that this made.
      version: booking.version + 1,
      ...(set.lapse && { reason: set.lapse }),
      // A claim that a new one took the place of, to be given back.
      ...(action === 'reconfirm' && { claim: booking.claimId }),
    };
    const moved = await store.move({
      from: booking,
      to: row.to,
      set,
      row: { at, by: by.kind, action, reason },
      event: newEvent(row.event, data, by, requestId),
      ...(claimAfter && { claimAfter }),
    });
    if (moved) nudge();
    return moved;
  };
}

/** The booking after a move. Throws conflict where it stands otherwise. */
export function movedOr(booking: Booking | null): Booking {
  if (!booking) throw new Problem('conflict', 'booking.stale');
  return booking;
}
