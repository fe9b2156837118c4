import { budgetQuestions } from './budgets.ts';
import type { SampleQuestion } from './build-form.ts';
import { ukConferenceQuestions } from './uk-conference.ts';

/** What is asked beside the form's own questions, by the slug of the event. */
export const sampleQuestions: ReadonlyArray<{ slug: string; questions: SampleQuestion[] }> = [
  { slug: 'uk-conference', questions: ukConferenceQuestions },
  { slug: 'budgets-people-can-read', questions: budgetQuestions },
];
