import { DateTime } from 'luxon';
import { type Event, type Pool } from '#shared/events.ts';
import { type Admission, isReleased, usualAdmission } from '#shared/pools.ts';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';
import { partyLimit, type PersonInput, type RegistrationReceipt } from '#shared/registrations.ts';
import { foldName } from './identity.ts';
import type { StoredRegistration } from './ports.ts';

/** Why nobody can register at this time, or null where they can. */
export function closedBecause(
  event: Pick<Event, 'state' | 'opensAt' | 'closesAt' | 'endsAt'>,
  now: Date,
): ProblemCode | null {
  if (event.state === 'draft') return 'event.unknown';
  if (event.state === 'cancelled') return 'event.cancelled';
  if (event.state === 'completed' || event.endsAt <= now) return 'event.past';
  if (event.closesAt <= now) return 'event.closed';
  return event.opensAt > now ? 'event.notOpen' : null;
}

/** What is wrong with the people of a registration at this event, by the names of its fields. */
export function problemsOf(
  event: Pick<Event, 'pools' | 'sessions'>,
  people: readonly PersonInput[],
  contactEmail: string | null,
  /** Those that may be chosen; staff give any. */
  pools: readonly Pick<Pool, 'id'>[] = event.pools.filter(({ kind }) => kind !== 'assistant'),
): FieldProblem[] {
  const attendees = people.filter((person) => person.assists === undefined);
  const party: FieldProblem[] =
    attendees.length > partyLimit ? [{ field: 'people', code: 'people.tooMany' }] : [];
  const seen = new Set<string>();
  return people.reduce((problems, person, index) => {
    const add = (field: string, code: ProblemCode) =>
      problems.push({ field: `people.${index}.${field}`, code });
    if (person.assists === undefined) {
      const who = JSON.stringify([person.email ?? contactEmail, foldName(person.name)]);
      if (seen.has(who)) add('name', 'people.twice');
      seen.add(who);
      if (person.name === '') add('name', 'name.missing');
      if (!pools.some(({ id }) => id === person.pool)) add('pool', 'place.unknown');
    } else if (person.assists === index || people[person.assists]?.assists !== undefined)
      add('assists', 'people.assistantAlone');
    else if (!people[person.assists]) add('assists', 'people.assistantAlone');
    if (person.under18 && !person.guardian) add('guardian', 'guardian.missing');
    const wrong = sessionProblem(event, person.sessions);
    if (wrong) add('sessions', wrong);
    return problems;
  }, party);
}

/** The id of the pool that assistants come from: their places are free and apart from the public ones. */
export function assistantPool(event: Pick<Event, 'pools'>): string {
  return event.pools.find((pool) => pool.kind === 'assistant')?.id ?? 'assistant';
}

/** What a shortfall in a pool is called, and which field it is about. */
export function shortfallIn(
  event: Pick<Event, 'pools'>,
  pool: string,
): { field: 'pool' | 'sessions'; code: ProblemCode } {
  if (pool.startsWith('session:')) return { field: 'sessions', code: 'session.full' };
  const code = pool === assistantPool(event) ? 'place.assistantFull' : 'place.full';
  return { field: 'pool', code };
}

/** How people get in at an event; who is to be approved is offered a place by staff, which approves them. */
export function admissionOf({ admission = usualAdmission }: Pick<Event, 'admission'>): Admission {
  return admission.approval ? { ...admission, offers: 'by-hand' } : admission;
}

/** The pools that open to all from today on, and the pool that takes what is left of them. */
export function releasesOf(
  { pools, zone }: Pick<Event, 'pools' | 'zone'>,
  now: Date,
): Array<{ from: string; to: string }> {
  const to = pools.find(({ kind }) => kind === 'general')?.id;
  if (to === undefined) return [];
  const today = DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
  return pools.flatMap((pool) => (isReleased(pool, today) ? [{ from: pool.id, to }] : []));
}

/** Until when an offer stands: some hours, never past the start; null once the event has begun or is off. */
export function offerUntil(
  event: Pick<Event, 'state' | 'startsAt' | 'offerHours'>,
  now: Date,
): Date | null {
  if (event.state !== 'published' || event.startsAt <= now) return null;
  const until = now.getTime() + event.offerHours * 3_600_000;
  return new Date(Math.min(until, event.startsAt.getTime()));
}

/** Until when a hold stands after it is extended: never beyond its limit. */
export function holdUntil(now: Date, holdMinutes: number, limit: Date): Date {
  return new Date(Math.min(now.getTime() + holdMinutes * 60_000, limit.getTime()));
}

/** What the person who sent it is told: the same whether or not they were known. */
export function receiptOf(
  registration: Pick<StoredRegistration, 'reference' | 'state' | 'lapsed'>,
): RegistrationReceipt | null {
  const { reference, state, lapsed } = registration;
  if (state === 'confirmed' || state === 'applied') return { reference, state };
  if (state === 'waiting' || state === 'offered') return { reference, state: 'waiting' };
  return lapsed?.reason === 'duplicate' ? { reference, state: lapsed.as } : null;
}

/** Sessions of one choice stand beside each other, so a person picks one; so do any that overlap. */
export function sessionProblem(
  event: Pick<Event, 'sessions'>,
  chosen: readonly string[],
): ProblemCode | null {
  const sessions = chosen.map((id) => event.sessions.find((session) => session.id === id));
  if (sessions.includes(undefined)) return 'session.unknown';
  const clash = sessions.some((one, at) =>
    sessions
      .slice(at + 1)
      .some(
        (other) =>
          one !== undefined &&
          other !== undefined &&
          (one.id === other.id ||
            (one.startsAt < other.endsAt && other.startsAt < one.endsAt) ||
            (one.choice !== null && one.choice === other.choice)),
      ),
  );
  return clash ? 'session.clash' : null;
}
