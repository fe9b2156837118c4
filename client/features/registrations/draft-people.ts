import type { DraftAnswers } from '#shared/registration-drafts.ts';

/** A person of the form by their number; who fills it in is 0. */
export interface NumberedPerson {
  number: string;
  name: string;
  under18: boolean;
}

/** Everyone who is to have a place, assistants left out. */
export function peopleIn({ contact, people }: DraftAnswers): NumberedPerson[] {
  if (!contact) return [];
  const others = contact.party === 'group' ? Object.entries(people?.names ?? {}) : [];
  return [
    { number: '0', name: contact.name, under18: contact.under18 },
    ...others.map(([number, name]) => ({ number, name, under18: isYes(people?.under18[number]) })),
  ];
}

/** The names of those under 18. */
export const childrenOf = (answers: DraftAnswers): string[] =>
  peopleIn(answers).flatMap(({ name, under18 }) => (under18 ? [name] : []));

export const isYes = (answer: string | undefined): boolean =>
  answer !== undefined && answer !== 'no';
