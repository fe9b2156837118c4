import type { RegisteredPerson } from '#shared/registrations.ts';
import type { Text } from '#shared/text.ts';

/** A person's name; an assistant's may not be known yet. */
export const shownName = ({ name }: Pick<RegisteredPerson, 'name'>, text: Text): string =>
  name === '' ? text('registrations:assistant.unnamed') : name;

/** A person's name among the others of a registration; an assistant without one is named by whom they assist. */
export function nameIn(
  people: readonly RegisteredPerson[],
  person: RegisteredPerson,
  text: Text,
): string {
  const assisted = people.find(({ id }) => id === person.assists);
  if (person.name !== '' || !assisted) return shownName(person, text);
  return text('registrations:manage.assistantOf', { name: assisted.name });
}
