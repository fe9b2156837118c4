import type { BookedSeat, Requirement, RequirementState } from '#shared/cover.ts';

/** What else decides where a requirement stands. */
export interface Surroundings {
  /** The requirement was given up, or its event was. */
  cancelled: boolean;
  now: Date;
  /** Whole days from today to the event, and from how many on an empty seat is at risk. */
  daysLeft: number;
  redDays: number;
}

/** Where a requirement stands (domain rules §1.8): computed from its seats and the bookings in them, so it is never stale. */
export function requirementStateOf(
  { endsAt, seats }: Pick<Requirement, 'endsAt' | 'seats'>,
  bookings: readonly BookedSeat[],
  { cancelled, now, daysLeft, redDays }: Surroundings,
): RequirementState {
  if (cancelled) return 'cancelled';
  if (endsAt <= now) return 'closed';
  const live = bookings.filter(({ standing }) => standing !== 'ended');
  const sure = seats.filter(({ bookingId }) =>
    live.some(
      ({ id, standing, needsReconfirmation }) =>
        id === bookingId && standing === 'confirmed' && !needsReconfirmation,
    ),
  ).length;
  if (sure === seats.length) return 'filled';
  // Everyone who was asked has said no, and it is too late to ask for long.
  if (live.length === 0 && bookings.length > 0 && daysLeft <= redDays) return 'unfillable';
  if (daysLeft <= redDays || live.some((one) => one.needsReconfirmation)) return 'at_risk';
  if (sure > 0) return 'part_filled';
  return live.length > 0 ? 'sourcing' : 'open';
}
