import { readFileAnswer } from '#shared/answer-files.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Answer, Question } from '#shared/questions.ts';
import type { Text } from '#shared/text.ts';
import { formatIsoDay } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';

/** An answer to a question of the organiser in words. */
export function answerWords(
  { kind, options }: Question,
  answer: Answer | undefined,
  locale: LocaleId,
  text: Text,
): string[] {
  if (answer === undefined) return [text('registrations:check.notGiven')];
  if (typeof answer === 'boolean') return [text('registrations:yes')];
  if (kind === 'date') return [formatIsoDay(String(answer), text)];
  if (kind === 'file') return [readFileAnswer(answer)?.name ?? ''];
  if (kind !== 'choice' && kind !== 'choices') return [String(answer)];
  const chosen = Array.isArray(answer) ? answer : [answer];
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ texts }) => chooseWritten(texts, locale).text);
}
