import type { Block, Candidate, RotaInput, Terms } from '#server/features/rota/ports.ts';
import { usualRotaSettings } from '#shared/rota-settings.ts';

const terms: Terms = {
  basis: 'day',
  halfDayPence: 13_500,
  fullDayPence: 25_500,
  hourPence: 4_000,
  halfDayMinutes: 180,
  minMinutes: 120,
  outOfHoursPercent: 150,
  milePence: 45,
  travelHourPence: 2_000,
};

/** A block of BSL for one, in the morning of a Monday in June 2027; `from` and `to` are times of its day. */
export function aBlock({
  from = '10:00',
  to = '11:00',
  day = '2027-06-07',
  ...different
}: Partial<Block> & { from?: string; to?: string } = {}): Block {
  return {
    id: `${day}-${from}`,
    eventId: 'conference',
    kind: 'bsl',
    forPerson: null,
    strand: 'main',
    startsAt: new Date(`${day}T${from}:00Z`),
    endsAt: new Date(`${day}T${to}:00Z`),
    day,
    mode: 'in-person',
    nation: 'england',
    place: 'B1 1AA',
    language: null,
    domain: null,
    minBreak: 15,
    dayMinutes: 360,
    open: [1],
    taken: [],
    ...different,
  };
}

/** A registered BSL interpreter of Birmingham who works by the day; what is said of terms is added to the usual ones. */
export function aCandidate({
  terms: otherTerms = {},
  ...different
}: Partial<Omit<Candidate, 'terms'>> & { terms?: Partial<Terms> } = {}): Candidate {
  return {
    id: 'anna',
    kinds: ['bsl'],
    languages: [],
    modes: ['in-person', 'online'],
    nations: ['england'],
    notDomains: [],
    registration: { category: 'registered', validUntil: '2028-01-31' },
    base: 'B1 1AA',
    terms: { ...terms, ...otherTerms },
    free: [],
    busy: [],
    dayLimit: null,
    notWith: [],
    preferredCoworkers: [],
    excluded: { eventIds: [], forPersons: [] },
    ...different,
  };
}

export const aRotaInput = (different: Partial<RotaInput> = {}): RotaInput => ({
  blocks: [aBlock()],
  candidates: [aCandidate()],
  outOfHoursDays: new Set(),
  settings: usualRotaSettings,
  ...different,
});
