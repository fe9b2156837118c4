import type { QuestionForm, QuestionFormInput } from '#shared/questions.ts';
import type { Send } from './api.ts';

const pathOf = (eventId: string): string => `/staff/events/${eventId}/questions`;

export const getQuestions = (send: Send, eventId: string) =>
  send<QuestionForm>('get', pathOf(eventId));

/** Keeps all questions of an event. Throws conflict where somebody else changed them, or where answers would be lost. */
export const saveQuestions = (send: Send, eventId: string, input: QuestionFormInput) =>
  send<QuestionForm>('put', pathOf(eventId), { input });
