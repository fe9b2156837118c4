import type { BookingAction, BookingState } from '#shared/booking-codes.ts';
import type { Move } from '#shared/lifecycle.ts';

export type BookingRole = 'professional' | 'access-lead' | 'budget-holder' | 'payer' | 'system';
export type AnyAction = BookingAction | 'hold' | 'lapse' | 'unsettle';
type Row = Move<BookingState, AnyAction, BookingRole>;

const them = ['professional'] as const;
const us = ['access-lead'] as const;
const itself = ['system'] as const;

/** The same move from several states. */
const from = (states: readonly BookingState[], row: Omit<Row, 'from'>): Row[] =>
  states.map((state) => ({ from: state, ...row }));

const offered = ['enquiry', 'quoted'] as const;
const agreed = ['confirmed', 'prep_sent', 'ready'] as const;
/** States in which material is with them. */
const prepared = ['prep_sent', 'ready'] as const;
const held = ['provisional', ...agreed, 'needs_reconfirmation'] as const;

/** What may follow what for a booking (domain rules §1.8). Accepted is not confirmed: the organisers still have to say yes. */
export const bookingLifecycle: readonly Row[] = [
  { from: 'enquiry', action: 'accept', to: 'claiming', by: them, event: 'booking.claimed' },
  { from: 'enquiry', action: 'quote', to: 'quoted', by: them, event: 'booking.quoted' },
  { from: 'quoted', action: 'agree', to: 'claiming', by: us, event: 'booking.claimed' },
  ...from(offered, { action: 'decline', to: 'declined', by: them, event: 'booking.declined' }),
  ...from(offered, { action: 'retract', to: 'lapsed', by: us, event: 'booking.lapsed' }),
  { from: 'claiming', action: 'hold', to: 'provisional', by: itself, event: 'booking.accepted' },
  ...from([...offered, 'claiming', 'provisional'], {
    action: 'lapse',
    to: 'lapsed',
    by: itself,
    event: 'booking.lapsed',
  }),
  { from: 'provisional', action: 'confirm', to: 'confirmed', by: us, event: 'booking.confirmed' },
  { from: 'confirmed', action: 'send-prep', to: 'prep_sent', by: us, event: 'booking.prep-sent' },
  { from: 'prep_sent', action: 'ready', to: 'ready', by: us, event: 'booking.readied' },
  ...prepared.map((state): Row => ({
    from: state,
    action: 'change-prep',
    to: state,
    by: us,
    event: 'booking.prep-changed',
  })),
  ...from(agreed, {
    action: 'unsettle',
    to: 'needs_reconfirmation',
    by: itself,
    event: 'booking.unsettled',
  }),
  {
    from: 'needs_reconfirmation',
    action: 'ask-again',
    to: 'needs_reconfirmation',
    by: us,
    event: 'booking.asked-again',
  },
  {
    from: 'needs_reconfirmation',
    action: 'reconfirm',
    to: 'confirmed',
    by: them,
    event: 'booking.reconfirmed',
  },
  ...from(held, { action: 'cancel', to: 'cancelled_by_us', by: us, event: 'booking.cancelled' }),
  ...from(held, {
    action: 'withdraw',
    to: 'withdrawn_by_them',
    by: them,
    event: 'booking.withdrawn',
  }),
  ...from(held, { action: 'replace', to: 'withdrawn_by_them', by: us, event: 'booking.withdrawn' }),
  ...from(agreed, { action: 'begin', to: 'in_progress', by: us, event: 'booking.begun' }),
  { from: 'in_progress', action: 'complete', to: 'completed', by: us, event: 'booking.completed' },
  {
    from: 'in_progress',
    action: 'no-show',
    to: 'no_show_professional',
    by: us,
    event: 'booking.not-shown',
  },
  {
    from: 'in_progress',
    action: 'no-user',
    to: 'no_user_present',
    by: us,
    event: 'booking.no-user',
  },
  { from: 'completed', action: 'dispute', to: 'disputed', by: us, event: 'booking.disputed' },
  { from: 'disputed', action: 'settle', to: 'closed', by: us, event: 'booking.closed' },
  ...(['completed', 'no_user_present', 'cancelled_by_us'] as const).flatMap((state): Row[] => [
    { from: state, action: 'invoice', to: 'invoiced', by: them, event: 'booking.invoiced' },
    { from: state, action: 'enter-invoice', to: 'invoiced', by: us, event: 'booking.invoiced' },
  ]),
  {
    from: 'invoiced',
    action: 'approve',
    to: 'approved',
    by: ['budget-holder'],
    event: 'booking.approved',
  },
  { from: 'approved', action: 'pay', to: 'paid', by: ['payer'], event: 'booking.paid' },
  { from: 'paid', action: 'close', to: 'closed', by: us, event: 'booking.closed' },
];

/** States in which somebody is asked and has not taken the seat. */
export const offeredStates: readonly BookingState[] = offered;
/** States in which the seat and the diary are theirs. */
export const heldStates: readonly BookingState[] = held;
/** States in which what was taken is given back. */
export const freedStates: readonly BookingState[] = [
  'declined',
  'lapsed',
  'cancelled_by_us',
  'withdrawn_by_them',
];
