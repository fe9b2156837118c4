import { type Event } from '#shared/events.ts';
import { choosablePools } from '#shared/pools.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { partyLimit, type RegistrationChange } from '#shared/registrations.ts';
import { identitiesOf } from './identity.ts';
import type { StoredContact, StoredPerson, StoredRegistration } from './ports.ts';
import { assistantPool, sessionProblem } from './rules.ts';

export interface AppliedChange {
  people: StoredPerson[];
  contact: StoredContact;
  /** The access ids of those who are in it no more. */
  left: string[];
  problems: FieldProblem[];
}

/** A registration with a change made to it, and what is wrong with the change. */
export function applyChange(
  event: Pick<Event, 'pools' | 'sessions'>,
  registration: Pick<StoredRegistration, 'people' | 'contact'>,
  change: RegistrationChange,
  newIds: ReadonlyArray<{ id: string; accessId: string }>,
  /** Staff move people to any pool; others to those that anyone may choose. */
  byStaff = true,
): AppliedChange {
  const gone = new Set(change.remove);
  const stays = registration.people.filter(
    ({ id, assists }) => !gone.has(id) && !(assists !== null && gone.has(assists)),
  );
  const problems: FieldProblem[] = [];
  if (!stays.some((person) => person.kind === 'attendee'))
    problems.push({ field: 'remove', code: 'people.none' });
  const changed = stays.map((person) => {
    const index = change.people.findIndex(({ id }) => id === person.id);
    const said = change.people[index];
    if (!said) return person;
    const next = withAnswers(person, said);
    problems.push(...problemsOfPerson({ event, before: person, after: next, index, byStaff }));
    return next;
  });
  change.people.forEach(({ id }, index) => {
    if (!stays.some((person) => person.id === id))
      problems.push({ field: `people.${index}.id`, code: 'registration.unknown' });
  });
  const added = change.add.flatMap(({ name, assists }, index): StoredPerson[] => {
    const ids = newIds[index];
    const attendee = changed.find(({ id, kind }) => id === assists && kind === 'attendee');
    if (!attendee) problems.push({ field: `add.${index}.assists`, code: 'people.assistantAlone' });
    return attendee && ids ? [anAssistant(event, attendee, name, ids)] : [];
  });
  const people = [...changed, ...added];
  const { email, phone = null, method, format } = change.contact ?? {};
  const contact =
    method && format
      ? { email: email ?? registration.contact.email, phone, method, format }
      : registration.contact;
  change.people.forEach(({ id }, index) => {
    if (becomesAnother(id, registration, { people, contact }))
      problems.push({ field: `people.${index}.name`, code: 'people.twice' });
  });
  if (people.length > partyLimit * 2) problems.push({ field: 'add', code: 'people.tooMany' });
  return {
    people,
    contact,
    left: registration.people
      .filter(({ id }) => !people.some((person) => person.id === id))
      .map(({ accessId }) => accessId),
    problems,
  };
}

interface Party {
  people: readonly StoredPerson[];
  contact: StoredContact;
}

/** Whether a change gives somebody the name and the address of another in the party. */
function becomesAnother(id: string, before: Party, after: Party): boolean {
  const whoIn = ({ people, contact }: Party, fits: (one: string) => boolean) =>
    identitiesOf(
      people.filter((person) => fits(person.id)),
      contact,
    );
  const [own] = whoIn(after, (one) => one === id);
  const [was] = whoIn(before, (one) => one === id);
  return own !== undefined && own !== was && whoIn(after, (one) => one !== id).includes(own);
}

type Said = RegistrationChange['people'][number];

function withAnswers(person: StoredPerson, said: Said): StoredPerson {
  return {
    ...person,
    name: said.name ?? person.name,
    email: said.email === undefined ? person.email : said.email,
    pool: person.kind === 'attendee' ? (said.pool ?? person.pool) : person.pool,
    sessions: said.sessions ?? person.sessions,
    photos: person.under18 ? 'no_photos' : (said.photos ?? person.photos),
  };
}

function problemsOfPerson({
  event,
  before,
  after,
  index,
  byStaff,
}: {
  event: Pick<Event, 'pools' | 'sessions'>;
  before: StoredPerson;
  after: StoredPerson;
  index: number;
  byStaff: boolean;
}): FieldProblem[] {
  const field = `people.${index}`;
  const sessions = sessionProblem(event, after.sessions);
  const pools = byStaff
    ? event.pools.filter(({ kind }) => kind !== 'assistant')
    : choosablePools(event.pools, null);
  const movedWrong = after.pool !== before.pool && !pools.some(({ id }) => id === after.pool);
  return [
    ...(after.name === '' && after.kind === 'attendee'
      ? [{ field: `${field}.name`, code: 'name.missing' } as const]
      : []),
    ...(movedWrong ? [{ field: `${field}.pool`, code: 'place.unknown' } as const] : []),
    ...(sessions ? [{ field: `${field}.sessions`, code: sessions }] : []),
  ];
}

function anAssistant(
  event: Pick<Event, 'pools'>,
  attendee: StoredPerson,
  name: string,
  ids: { id: string; accessId: string },
): StoredPerson {
  return {
    ...ids,
    name,
    email: null,
    kind: 'assistant',
    assists: attendee.id,
    pool: assistantPool(event),
    sessions: [],
    under18: false,
    guardian: null,
    photos: 'ask_me',
  };
}
