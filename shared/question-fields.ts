import type { Question } from './questions.ts';

/** Characters that an answer may have. */
export const answerLimit = 1_000;

/** The fields of a question on a page; a date has three. */
export function fieldsOf({ id, kind }: Pick<Question, 'id' | 'kind'>): string[] {
  if (kind === 'date') return ['day', 'month', 'year'].map((part) => `answers.${id}-${part}`);
  return [`answers.${id}`];
}
