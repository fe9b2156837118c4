import type { AnswerCode } from './equality-answers.ts';
import { answerHeads, type AnswerHead } from './equality-heads.ts';
import type { FigureName } from './equality-monitoring.ts';

import type { QuestionId } from './equality-questions.ts';
import type { Text } from './text.ts';

/** An answer in words. In Welsh, yes and no are said with the verb of their question. */
export function answerWords(
  question: QuestionId,
  answer: AnswerCode | 'prefer_not',
  text: Text,
): string {
  if (answer !== 'yes' && answer !== 'no') return text(`equality:answers.${answer}`);
  return text(`equality:yesNo.${question as YesNoQuestion}.${answer}`);
}

/** What a row of figures counts, in words. */
export const figureWords = (question: QuestionId, figure: FigureName, text: Text): string =>
  isHead(figure) ? text(`equality-figures:heads.${figure}`) : answerWords(question, figure, text);

type YesNoQuestion = 'gender_same' | 'trans_history' | 'condition' | 'barriers' | 'pregnancy';

const isHead = (figure: FigureName): figure is AnswerHead | 'no_response' =>
  figure === 'no_response' || (answerHeads as readonly string[]).includes(figure);
