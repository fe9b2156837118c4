import type { LocaleId } from '#shared/locales.ts';
import { readAnswers } from '#shared/question-answers.ts';
import type { RegistrationDraft } from '#shared/registration-drafts.ts';
import type { Text } from '#shared/text.ts';
import { chooseWritten } from '#shared/written.ts';
import { answerWords } from './answer-words.ts';
import type { CheckRow } from './check-rows.ts';

/** The answers to the organiser's questions in words, those that have been asked. */
export function questionRows(
  { questions, answers }: Pick<RegistrationDraft, 'questions' | 'answers'>,
  locale: LocaleId,
  text: Text,
): CheckRow[] {
  const { seen = [], answers: sent = {} } = answers.questions ?? {};
  const given = readAnswers(questions, sent);
  return questions
    .filter(({ id }) => seen.includes(id))
    .map((question) => ({
      step: 'questions',
      label: chooseWritten(question.texts, locale).text.label,
      values: answerWords(question, given[question.id], locale, text),
    }));
}
