import type { Professional, RegistrationEntry } from '#shared/professionals.ts';
import type { Candidate } from './ports.ts';

/** What a professional's page does not say: what they are booked for, and events that they are not to be matched with. */
export type AroundCandidate = Pick<Candidate, 'busy'> & { excludedEvents: readonly string[] };

/** A professional as the planner takes them. */
export function candidateOf(
  {
    id,
    kinds,
    languages,
    modes,
    nations,
    notDomains,
    registrations,
    district,
    terms,
    preferredCoworkers,
  }: Professional,
  { busy, excludedEvents }: AroundCandidate,
): Candidate {
  return {
    id,
    kinds,
    languages,
    modes,
    nations,
    notDomains,
    terms,
    preferredCoworkers,
    busy,
    registration: bestOf(registrations),
    base: district === '' ? null : district,
    // When somebody is free is written in their own words, which rules nothing out.
    free: [],
    dayLimit: null,
    notWith: [],
    excluded: { eventIds: excludedEvents, forPersons: [] },
  };
}

/** The registration that is worth most: a full one before a trainee's, then the one that lasts longest. */
function bestOf(registrations: readonly RegistrationEntry[]): Candidate['registration'] {
  const [best] = registrations
    .filter(({ body }) => body !== 'none')
    .toSorted(
      (one, other) =>
        Number(one.category === 'trainee') - Number(other.category === 'trainee') ||
        (other.validTo ?? '').localeCompare(one.validTo ?? ''),
    );
  return best
    ? { category: best.category, validUntil: best.validTo }
    : { category: 'none', validUntil: null };
}
