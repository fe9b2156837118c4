import type { Segment } from '#shared/broadcast-kinds.ts';
import type { Addressee } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { NeedState } from '#shared/need-states.ts';

/** Somebody that a letter is for. */
export interface Reached {
  registrationId: string;
  personId: string;
  name: string;
  reference: string;
  /** Whether the address is the registration's own, whose link opens all of it. */
  isContact: boolean;
  hasPlace: boolean;
}

/** One mail to one address, for everybody who is reached by it; the first made it. */
export interface Letter {
  address: string;
  locale: LocaleId;
  name: string;
  people: Reached[];
}

/** How many needs stand in each state, by access id. */
export type NeedCounts = Readonly<Record<string, Partial<Record<NeedState, number>>>>;

/** Whether a segment tells who has needs, which only some may know. */
export const isAboutNeeds = (who: string): boolean => who === 'needs-met' || who === 'needs-open';

/** Whether everybody in a segment has a place. */
export const isPlaced = (who: string): boolean =>
  who === 'placed' || isAboutNeeds(who) || /^(pool|session):/.test(who);

/** Whether an event has the segment. */
export function fitsEvent(who: string, { pools, sessions }: Event): who is Segment {
  const [kind, id = ''] = who.split(/:(.*)/s);
  if (kind === 'pool') return pools.some((pool) => pool.id === id);
  if (kind === 'session') return sessions.some((session) => session.id === id);
  return ['everybody', 'placed', 'waiting', 'offered', 'needs-met', 'needs-open'].includes(who);
}

/**
 * The letters of a segment: one an address, in the order in which people registered. Whoever has no address of
 * their own is written to at that of their registration; who has neither is counted, to be phoned.
 */
export function lettersOf(
  registrations: readonly Addressee[],
  who: Segment,
  needs: NeedCounts,
): { letters: Letter[]; unreachable: number } {
  const letters = new Map<string, Letter>();
  let unreachable = 0;
  for (const registration of registrations.toSorted(byAge)) {
    const { id, reference, locale, contact, state } = registration;
    for (const person of registration.people) {
      if (!isIn(registration, person, who, needs)) continue;
      const address = (person.email ?? contact.email)?.toLowerCase();
      if (address === undefined) {
        unreachable += 1;
        continue;
      }
      const isContact = address === contact.email?.toLowerCase();
      const name = isContact && contact.name !== '' ? contact.name : person.name;
      const letter = letters.get(address) ?? { address, locale, name, people: [] };
      letter.people.push({
        registrationId: id,
        personId: person.id,
        name: person.name,
        reference,
        isContact,
        hasPlace: state === 'confirmed',
      });
      letters.set(address, letter);
    }
  }
  return { letters: [...letters.values()], unreachable };
}

/** The names of those a letter is for, each once. */
export const namesOf = ({ people }: Letter): string[] => [
  ...new Set(people.map(({ name }) => name).filter((name) => name !== '')),
];

/** Names a letter by whom it is for first. */
export const keyOf = ({ people }: Letter): string =>
  people[0] ? `${people[0].registrationId}.${people[0].personId}` : '';

function isIn(
  { state }: Addressee,
  { pool, sessions, accessId }: Addressee['people'][number],
  who: Segment,
  needs: NeedCounts,
): boolean {
  if (who === 'everybody') return ['confirmed', 'waiting', 'offered'].includes(state);
  if (who === 'waiting' || who === 'offered') return state === who;
  if (state !== 'confirmed') return false;
  if (who === 'placed') return true;
  if (who.startsWith('pool:')) return pool === who.slice('pool:'.length);
  if (who.startsWith('session:')) return sessions.includes(who.slice('session:'.length));
  const { withdrawn: _withdrawn, ...states } = needs[accessId] ?? {};
  const { 'confirmed-to-person': told = 0, delivered = 0, reviewed = 0, ...open } = states;
  const isOpen = Object.values(open).some((count) => count > 0);
  return who === 'needs-open' ? isOpen : told + delivered + reviewed > 0 && !isOpen;
}

const byAge = (one: Addressee, other: Addressee): number =>
  +one.createdAt - +other.createdAt || (one.id < other.id ? -1 : 1);
