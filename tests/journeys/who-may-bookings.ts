import { plannedRota } from '#tests/support/planned-rota.ts';
import { ownBookingActions, staffBookingActions } from '#shared/booking-codes.ts';
import { agencyInput, newProfessionalInput } from '#shared/professional-inputs.ts';
import { usualCover } from '#shared/usual-cover.ts';
import type { Event } from '#shared/events.ts';
import type { Site } from '#tests/support/site.ts';

const caller = {
  roles: [{ role: 'access-lead', scope: { kind: 'programme' } }],
  by: { kind: 'system' },
  requestId: 'who-may',
} as const;

export const person = {
  version: 999,
  name: 'Siân Owen',
  kinds: ['bsl'],
  modes: ['online'],
  nations: ['wales'],
  domains: [],
  notDomains: [],
  terms: {
    basis: 'day',
    halfDayPence: 13_500,
    fullDayPence: 25_500,
    hourPence: 0,
    halfDayMinutes: 180,
    minMinutes: 0,
    outOfHoursPercent: 150,
    milePence: 45,
    travelHourPence: 0,
    cancellationScale: 'cal_7_14',
    vatRegistered: false,
  },
  preferredCoworkers: [],
  locale: 'en',
  contactMethod: 'email',
};
const email = 'sian@people.test';
const agency = { version: 999, name: 'Dwylo Cymru', email: 'post@people.test' };

const act = { version: 999 };

/** A professional who is asked for a seat, and an agency; what is sent to what is kept of them is of a version that stands no more. */
export async function bookedWorld(
  { services: { professionals, bookings, links }, connection }: Site,
  event: Pick<Event, 'id' | 'startsAt' | 'strands' | 'venueId'>,
) {
  const added = await professionals.create(
    newProfessionalInput.parse({ ...person, email }),
    caller,
  );
  const kept = await professionals.saveAgency(null, agencyInput.parse(agency), caller);
  const requirementId = 'block';
  const { id: eventId, startsAt } = event;
  await connection.collection<{ _id: string }>('cover-requirements').insertOne({
    _id: requirementId,
    key: 'block',
    eventId,
    kind: 'bsl',
    forPerson: null,
    strand: null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    mode: 'online',
    sessionIds: [],
    seats: [
      { no: 1, bookingId: null },
      { no: 2, bookingId: null },
    ],
    cancelled: false,
    version: 1,
    pendingEvents: [],
  } as never);
  const offer = { domain: 'conference', travelMinutes: 0, miles: 0 } as const;
  const [bookingId = ''] = await bookings.offers.offer(
    { eventId, requirementId, no: 1 },
    { ...offer, professionalIds: [added.id] },
    caller,
  );
  const workToken = await links.mintLink({
    purpose: 'work',
    subject: { professionalId: added.id },
  });
  return {
    workToken,
    bookingId,
    values: {
      'professionals/id': added.id,
      'agencies/id': kept.id,
      kind: 'bsl',
      requirementId,
      no: '1',
      'bookings/id': bookingId,
      'work/id': bookingId,
      'rota/id': await plannedRota(connection, event, added.id),
    },
    inputs: {
      'bookings.offer': { ...offer, professionalIds: ['none'] },
      'bookings.prepare': { ...act, items: [] },
      ...Object.fromEntries(staffBookingActions.map((name) => [`bookings.${name}`, act])),
      ...Object.fromEntries(ownBookingActions.map((name) => [`work.${name}`, act])),
      'cover.saveLine': { version: 999, policy: 'requested_only' },
      'cover.accept': { seen: 'nothing' },
      'cover.saveSettings': { ...usualCover.bsl, warnOver: 30, version: 999, from: '2031-01-01' },
      'rota.ask': { events: [event.id] },
      'rota.accept': { seats: ['none/1'] },
      'professionals.create': { ...person, email },
      'professionals.change': person,
      'professionals.leave': { version: 999 },
      'professionals.return': { version: 999 },
      'professionals.changeDetails': { version: 999, email },
      'professionals.import': { csv: 'name', enter: false },
      'agencies.add': agency,
      'agencies.change': agency,
    },
  };
}
