/** Where a booking stands (domain rules §1.8); `claiming` is the moment in which an acceptance takes diary and seat. */
export const bookingStates = [
  'enquiry',
  'quoted',
  'claiming',
  'provisional',
  'confirmed',
  'prep_sent',
  'ready',
  'needs_reconfirmation',
  'in_progress',
  'completed',
  'no_user_present',
  'invoiced',
  'approved',
  'paid',
  'closed',
  'declined',
  'lapsed',
  'cancelled_by_us',
  'withdrawn_by_them',
  'no_show_professional',
  'disputed',
] as const;
export type BookingState = (typeof bookingStates)[number];

/** What staff do with a booking, each at an address of its own. */
export const staffBookingActions = [
  'agree',
  'retract',
  'confirm',
  'send-prep',
  'change-prep',
  'ready',
  'ask-again',
  'begin',
  'complete',
  'no-show',
  'no-user',
  'dispute',
  'settle',
  'cancel',
  'replace',
  'enter-invoice',
  'approve',
  'pay',
  'close',
] as const;
export type StaffBookingAction = (typeof staffBookingActions)[number];

/** What professionals do with their own. */
export const ownBookingActions = [
  'accept',
  'quote',
  'decline',
  'reconfirm',
  'withdraw',
  'invoice',
] as const;
export type OwnBookingAction = (typeof ownBookingActions)[number];
export type BookingAction = StaffBookingAction | OwnBookingAction;

/** What an organiser must send before the day (domain rules §1.5); each is ticked with its time. */
export const prepItems = [
  'contact',
  'invoice-address',
  'briefing-time',
  'place',
  'people',
  'equipment',
  'recording',
  'expenses',
  'timetable',
  'speakers',
  'slides',
  'videos',
  'glossary',
  'songs',
  'co-workers',
  'platform',
  'back-channel',
  'welfare',
] as const;
export type PrepItem = (typeof prepItems)[number];

export const recordingConsents = ['yes', 'no', 'yes_with_fee', 'not_asked'] as const;

/** Why an offer came to nothing. */
export const lapseReasons = ['seat-taken', 'overlap', 'hold-expired', 'retracted'] as const;
export type LapseReason = (typeof lapseReasons)[number];
