import type { LocaleId } from '#shared/locales.ts';
import type { AnswersRead } from '#shared/questions.ts';
import type { Text } from '#shared/text.ts';
import { chooseWritten } from '#shared/written.ts';
import { answerWords } from './answer-words.ts';

/** What one person answered to the organiser, in words; questions without an answer are left out. */
export function answeredRows(
  { questions, people }: AnswersRead,
  personId: string,
  locale: LocaleId,
  text: Text,
): Array<{ label: string; values: string[] }> {
  const given = people.find(({ id }) => id === personId)?.answers ?? {};
  return questions.flatMap((question) => {
    const answer = given[question.id];
    if (answer === undefined) return [];
    const { label } = chooseWritten(question.texts, locale).text;
    return [{ label, values: answerWords(question, answer, locale, text) }];
  });
}
