import type { OwnBookingAction, StaffBookingAction } from '#shared/booking-codes.ts';
import { ownBookingActions, staffBookingActions } from '#shared/booking-codes.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import { allows, type Permission } from '#shared/permissions.ts';
import { bookingLifecycle, type BookingRole } from './lifecycle.ts';
import type { Booking, Caller } from './ports.ts';

const subjectOf = ({ eventId, nation }: Pick<Booking, 'eventId' | 'nation'>) => ({
  eventId,
  nation,
});

/** Whether somebody may do something with the bookings of an event. */
export const mayWith = (
  { roles }: Pick<Caller, 'roles'>,
  permission: Permission,
  of: Pick<Booking, 'eventId' | 'nation'>,
): boolean => allows(roles, permission, subjectOf(of));

/** As whom somebody of staff acts on a booking. */
export function rolesFor(
  caller: Pick<Caller, 'roles'>,
  booking: Pick<Booking, 'eventId' | 'nation'>,
): BookingRole[] {
  const roles: Array<[BookingRole, Permission]> = [
    ['access-lead', 'bookings.change'],
    ['budget-holder', 'bookings.approve'],
    ['payer', 'bookings.pay'],
  ];
  return roles.flatMap(([role, permission]) =>
    mayWith(caller, permission, booking) ? [role] : [],
  );
}

/**
 * What somebody of staff may do with a booking as it stands. Whoever entered an invoice does not approve it, and whoever
 * approved it does not pay it. A cancellation that costs nothing brings no invoice.
 */
export function staffActions(caller: Caller, booking: Booking): StaffBookingAction[] {
  const known: readonly string[] = staffBookingActions;
  return actionsFor(bookingLifecycle, booking.state, rolesFor(caller, booking)).filter(
    (action): action is StaffBookingAction =>
      known.includes(action) &&
      !(action === 'approve' && isSame(booking.enteredBy, caller)) &&
      !(action === 'pay' && isSame(booking.approvedBy, caller)) &&
      !(action === 'enter-invoice' && costsNothing(booking)),
  );
}

/** What a professional may do with a booking of theirs. */
export const ownActions = (booking: Booking): OwnBookingAction[] =>
  actionsFor(bookingLifecycle, booking.state, ['professional']).filter(
    (action): action is OwnBookingAction =>
      (ownBookingActions as readonly string[]).includes(action) &&
      !(action === 'invoice' && costsNothing(booking)) &&
      !(action === 'reconfirm' && booking.proposed === null),
  );

const isSame = (id: string | null, { by }: Caller): boolean => id !== null && id === by.id;

const costsNothing = ({ state, costDue }: Booking): boolean =>
  state === 'cancelled_by_us' && (costDue ?? 0) === 0;
