import type { AnswersRead } from '#shared/questions.ts';
import type { RegisteredPerson, Registration } from '#shared/registrations.ts';

/**
 * How many questions of the organiser this reader may answer for somebody, and how many of those they must; null where
 * there are none, or where the person answers by a link of their own.
 */
export function questionsToAnswer(
  { contact, may }: Pick<Registration, 'contact' | 'may'>,
  { people }: AnswersRead,
  { id, email }: Pick<RegisteredPerson, 'id' | 'email'>,
): { asked: number; due: number } | null {
  const one = people.find((person) => person.id === id);
  // A personal link shows no contact.
  const isTheirs = contact.email !== null && email !== null && email !== contact.email;
  if (!one || one.asked === 0 || isTheirs || !may.includes('registration.change')) return null;
  return one;
}
