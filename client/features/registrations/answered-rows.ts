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
): Array<{ id: string; label: string; values: string[]; isFile: boolean }> {
  const given = people.find(({ id }) => id === personId)?.answers ?? {};
  return questions.flatMap((question) => {
    const answer = given[question.id];
    if (answer === undefined) return [];
    const { label } = chooseWritten(question.texts, locale).text;
    const values = answerWords(question, answer, locale, text);
    return [{ id: question.id, label, values, isFile: question.kind === 'file' }];
  });
}
