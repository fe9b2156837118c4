import { plannedRota } from '#tests/support/planned-rota.ts';
import { agencyInput, newProfessionalInput } from '#shared/professional-inputs.ts';
import { usualCover } from '#shared/usual-cover.ts';
import type { Event } from '#shared/events.ts';
import type { Services } from '#server/services.ts';

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

/** A professional and an agency, and what is sent to what is kept of them: of a version that stands no more. */
export async function bookedWorld(
  { professionals, connection }: Pick<Services, 'professionals' | 'connection'>,
  event: Pick<Event, 'id' | 'startsAt' | 'strands' | 'venueId'>,
) {
  const added = await professionals.create(
    newProfessionalInput.parse({ ...person, email }),
    caller,
  );
  const kept = await professionals.saveAgency(null, agencyInput.parse(agency), caller);
  return {
    values: {
      'professionals/id': added.id,
      'agencies/id': kept.id,
      'rota/id': await plannedRota(connection, event, added.id),
      kind: 'bsl',
    },
    inputs: {
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
