import type { PageData } from '#client/page-data.ts';
import { keepQuestion, loadQuestion } from './question-data.ts';
import { changeQuestions, loadQuestions } from './questions-data.ts';

export const questionsData: Record<string, PageData> = {
  'questions/list': { loader: loadQuestions, action: changeQuestions },
  'questions/question': { loader: loadQuestion, action: keepQuestion },
};
