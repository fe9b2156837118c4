import type { BookedSeat } from '#shared/cover.ts';

/** A confirmed BSL interpreter for the opening plenary of an event, with what is different. */
export const aBookedSeat = (different: Partial<BookedSeat> = {}): BookedSeat => ({
  id: 'booking-1',
  requirementId: 'requirement-1',
  seatNo: 1,
  eventId: 'event-1',
  professionalId: 'professional-1',
  agencyId: null,
  kind: 'bsl',
  language: null,
  startsAt: new Date('2027-05-12T08:45:00Z'),
  endsAt: new Date('2027-05-12T10:30:00Z'),
  mode: 'in-person',
  strand: null,
  standing: 'confirmed',
  needsReconfirmation: false,
  lead: false,
  holdExpiresAt: null,
  recordingConsent: 'not_asked',
  registeredUntil: '2028-03-31',
  cancelNow: 0,
  nextCostStep: null,
  ...different,
});
