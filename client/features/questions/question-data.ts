import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getQuestions, saveQuestions } from '#client/api/questions.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { questionKinds, type Question, type QuestionForm } from '#shared/questions.ts';
import { asked, fieldsFrom, formField, questionFrom } from './question-input.ts';

/** One question and what it may hang on: the places and sessions of its event, and the answers before it. */
export async function loadQuestion(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const { eventId = '', questionId = '' } = args.params;
  const [event, form] = await Promise.all([
    getStaffEvent(api, eventId),
    getQuestions(api, eventId),
  ]);
  const at = form.questions.findIndex(({ id }) => id === questionId);
  if (at < 0 && questionId !== 'new') throw new Response(null, { status: 404 });
  const { id, texts, pools, sessions } = event;
  const question = form.questions[at] ?? null;
  return {
    event: { id, texts, pools, sessions },
    version: form.version,
    languages: asked,
    kinds: questionKinds,
    before: at < 0 ? form.questions : form.questions.slice(0, at),
    question,
    fields: question && fieldsFrom(question),
    answered: question === null ? 0 : (form.answered[question.id] ?? 0),
  };
}

const answer = z.string().optional();
const byLanguage = z.object({ en: answer, cy: answer, 'en-easy': answer }).optional();

/** What was typed passes as it is, since the endpoint checks it. */
export const typedQuestion = z.strictObject({
  version: z.coerce.number().int(),
  kind: answer,
  label: byLanguage,
  hint: byLanguage,
  options: byLanguage,
  required: z.boolean().default(false),
  sensitive: z.boolean().default(false),
  keepUntil: answer,
  pools: z.array(z.string()).default([]),
  sessions: z.array(z.string()).default([]),
  when: answer,
  confirmed: z.boolean().default(false),
});

/** Keeps one question, at its place or at the end. */
export const keepQuestion = formAction(typedQuestion, async (typed, { api, frame, params }) => {
  const { eventId = '', questionId = '' } = params;
  const { questions } = await getQuestions(api, eventId);
  const old = questions.find(({ id }) => id === questionId);
  const kept = questionFrom(typed, old, questions);
  const { version, confirmed } = typed;
  const all = old
    ? questions.map((one): Question => (one === old ? kept : one))
    : [...questions, kept];
  try {
    await saveQuestions(api, eventId, { version, questions: all, confirmed });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const fields = error.body.fields.map(({ field, code }) => ({ field: formField(field), code }));
    throw new ApiProblem({ ...error.body, fields, ...staleOf(error, questionId) });
  }
  return redirect(`${inLocale(frame.locale, paths.staffQuestions(eventId))}?done=saved`, 303);
});

/** What stands now of the same question, where somebody else changed the questions. */
function staleOf({ body }: ApiProblem, id: string) {
  if (body.code !== 'question.stale') return {};
  const { version, questions } = body.current as QuestionForm;
  const now = questions.find((one) => one.id === id);
  return { current: { version, fields: now ? fieldsFrom(now) : {} } };
}
