import type { FieldProblem } from '#shared/problem.ts';
import type { RegistrationSplit } from '#shared/registration-splits.ts';
import type { HeldPlace, StoredContact, StoredPerson, StoredRegistration } from './ports.ts';

interface Part {
  people: StoredPerson[];
  places: HeldPlace[];
}

/**
 * A party in two: who stays and who leaves, each with their places; assistants go with the person they assist. Those
 * who leave are reached at the first of their own addresses, else where the party is.
 */
export function splitOff(
  { people, places, contact }: Pick<StoredRegistration, 'people' | 'places' | 'contact'>,
  { people: chosen, email }: Omit<RegistrationSplit, 'version'>,
): { stays: Part; leaves: Part & { contact: StoredContact }; problems: FieldProblem[] } {
  const goes = ({ id, assists }: StoredPerson): boolean => chosen.includes(assists ?? id);
  const part = (isIn: (person: StoredPerson) => boolean): Part => {
    const own = people.filter(isIn);
    const ids = new Set(own.map(({ id }) => id));
    return { people: own, places: places.filter(({ person }) => ids.has(person)) };
  };
  const leaves = part(goes);
  const stays = part((person) => !goes(person));
  const problems: FieldProblem[] = [];
  const known = new Set(leaves.people.map(({ id }) => id));
  if (chosen.length === 0 || chosen.some((id) => !known.has(id)))
    problems.push({ field: 'people', code: 'people.choose' });
  else if (!stays.people.some(({ kind }) => kind === 'attendee'))
    problems.push({ field: 'people', code: 'people.someStay' });
  const own = email ?? leaves.people.find((person) => person.email !== null)?.email;
  const reached =
    own === undefined || own === null ? contact : { ...contact, email: own, phone: null };
  return { stays, leaves: { ...leaves, contact: reached }, problems };
}
