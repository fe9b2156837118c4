import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf } from '#client/api/page-context.ts';
import { getQuestions, saveQuestions } from '#client/api/questions.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { formAction } from '#client/forms/form-action.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { Question } from '#shared/questions.ts';

/** The questions of an event, in the order in which they are asked. */
export async function loadQuestions(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const [event, form] = await Promise.all([
    getStaffEvent(api, eventId),
    getQuestions(api, eventId),
  ]);
  const { done = null } = readQuery(doneQuery, args.request);
  return { event: { id: event.id, texts: event.texts }, form, done };
}

const doneQuery = z.object({ done: z.enum(['saved']).optional() });

/** Moves or removes one question, by the button that was pressed. */
export const changeQuestions = formAction(
  z.strictObject({
    version: z.coerce.number().int(),
    press: z.string().regex(/^(up|down|remove)\.[a-z0-9-]+$/),
    confirmed: z.boolean().default(false),
  }),
  async ({ version, press, confirmed }, { api, frame, params }) => {
    const eventId = params['eventId'] ?? '';
    const { questions } = await getQuestions(api, eventId);
    const [wish = '', id = ''] = press.split('.');
    const changed = pressed(questions, wish, id);
    await saveQuestions(api, eventId, { version, questions: changed, confirmed });
    return redirect(`${inLocale(frame.locale, paths.staffQuestions(eventId))}?done=saved`, 303);
  },
);

function pressed(questions: readonly Question[], wish: string, id: string): Question[] {
  const at = questions.findIndex((one) => one.id === id);
  const moved = questions[at];
  const rest = questions.filter((one) => one.id !== id);
  if (wish === 'remove' || !moved) return rest;
  const to = Math.max(0, wish === 'up' ? at - 1 : at + 1);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
