import type { RegisteredPerson } from '#shared/registrations.ts';
import type { Text } from '#shared/text.ts';

/** A person's name; an assistant's may not be known yet. */
export const shownName = ({ name }: Pick<RegisteredPerson, 'name'>, text: Text): string =>
  name === '' ? text('registrations:assistant.unnamed') : name;
