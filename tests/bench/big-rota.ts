import type { Block, Candidate, RotaInput, Terms } from '#server/features/rota/ports.ts';
import { usualRotaSettings } from '#shared/rota-settings.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';

const days = ['2027-06-07', '2027-06-08', '2027-06-09'];
const strands = 8;
/** Sessions of each strand on each day: begin and end. */
const times = [
  ['09:30', '10:30'],
  ['11:00', '12:15'],
  ['13:30', '14:30'],
  ['15:00', '16:15'],
] as const;

/** A conference of three days in eight strands, with two interpreters and two captioners in every session, and lipspeakers in one. */
export function bigRota(): RotaInput {
  const blocks = days.flatMap((day) =>
    Array.from({ length: strands }, (_strand, strand) => strand).flatMap((strand) =>
      times.flatMap((time) =>
        (strand === 0 ? (['bsl', 'sttr', 'lipspeaker'] as const) : (['bsl', 'sttr'] as const)).map(
          (kind) => aBlock(kind, day, strand, time),
        ),
      ),
    ),
  );
  const candidates = Array.from({ length: 40 }, (_candidate, no) => aCandidate(no));
  return { blocks, candidates, outOfHoursDays: new Set(), settings: usualRotaSettings };
}

function aBlock(
  kind: SupportKindCode,
  day: string,
  strand: number,
  [from, to]: readonly [string, string],
): Block {
  return {
    id: `${day}-${strand}-${from}-${kind}`,
    eventId: 'conference',
    kind,
    forPerson: null,
    strand: `strand-${strand}`,
    startsAt: new Date(`${day}T${from}:00Z`),
    endsAt: new Date(`${day}T${to}:00Z`),
    day,
    mode: 'in-person',
    nation: 'england',
    place: 'B1 1AA',
    language: null,
    domain: null,
    minBreak: kind === 'sttr' ? 10 : 15,
    dayMinutes: kind === 'sttr' ? 480 : 360,
    open: [1, 2],
    taken: [],
  };
}

const bases = ['B', 'CV', 'WV', 'LE', 'DE', 'NG', 'M', 'LS', 'BS', 'CF', 'OX', 'SW', 'NN', 'WS'];

function aCandidate(no: number): Candidate {
  const kind: SupportKindCode = no < 20 ? 'bsl' : no < 37 ? 'sttr' : 'lipspeaker';
  const fullDayPence = 24_000 + ((no * 7) % 13) * 500;
  const terms: Terms = {
    basis: 'day',
    fullDayPence,
    halfDayPence: Math.round(fullDayPence * 0.55),
    hourPence: 4_000,
    halfDayMinutes: 180,
    minMinutes: 120,
    outOfHoursPercent: 150,
    milePence: 45,
    travelHourPence: 2_000,
  };
  return {
    id: `p${no}`,
    kinds: no % 10 === 3 ? [kind, 'lipspeaker'] : [kind],
    languages: [],
    modes: ['in-person', 'online'],
    nations: ['england', 'wales'],
    notDomains: [],
    registration: { category: no % 9 === 8 ? 'trainee' : 'registered', validUntil: '2028-01-31' },
    base: `${bases[no % bases.length]}1`,
    terms,
    free:
      no === 5
        ? [{ startsAt: new Date('2027-06-07T00:00:00Z'), endsAt: new Date('2027-06-09T00:00:00Z') }]
        : [],
    busy: [],
    dayLimit: no % 6 === 0 ? 240 : null,
    notWith: no === 2 ? ['p3'] : [],
    preferredCoworkers: no % 2 === 0 ? [`p${no + 1}`] : [],
    excluded: { eventIds: [], forPersons: [] },
  };
}
