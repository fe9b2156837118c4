import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getQuestions } from '#client/api/questions.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { enterRegistration } from '#client/api/staff-registrations.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { needGroups, type NeedGroup } from '#shared/access-needs.ts';
import { chooseWritten } from '#shared/written.ts';
import { choosableSessions } from './choosable-sessions.ts';
import { joinAnswers } from './question-values.ts';
import { enteredInput, formField } from './staff-new-input.ts';

/** What the form needs of its event; who may not register others there is shown the event instead. */
export async function loadStaffNew(args: LoaderFunctionArgs) {
  const { api, frame } = pageOf(args);
  const event = await getStaffEvent(api, args.params['eventId'] ?? '');
  if (!event.opens.includes('enter'))
    throw redirect(inLocale(frame.locale, paths.staffEvent(event.id)));
  const { text, lang } = chooseWritten(event.texts, frame.locale.id);
  const { questions } = await getQuestions(api, event.id);
  const { id, zone, mode, places } = event;
  const pools = event.pools.filter(({ kind }) => kind !== 'assistant');
  const sessions = choosableSessions(event.sessions, frame.locale.id);
  return {
    event: { id, zone, mode, places, pools, sessions, title: text.title, lang },
    questions: questions.filter(({ kind }) => kind !== 'file'),
  };
}

/** The answers in the order of the page; whatever was typed passes, since the endpoint checks it. */
const typedForm = formOf();

/** Sends what was typed as it is: the endpoint says what is wrong with it, all at once. */
export const sendStaffNew = formAction(
  typedForm,
  async (typed, { api, frame, params }) => {
    const eventId = params['eventId'] ?? '';
    const { questions } = await getQuestions(api, eventId);
    const input = enteredInput(typed, questions);
    try {
      const { id } = await enterRegistration(api, eventId, input);
      return redirect(`${inLocale(frame.locale, paths.staffRegistration(id))}?done=enter`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const fields = error.body.fields
        .map(({ field, code }) => ({ field: formField(field, typed), code }))
        .toSorted((one, other) => placeOf(one.field) - placeOf(other.field));
      throw new ApiProblem({ ...error.body, fields });
    }
  },
  joinAnswers,
);

const order = Object.keys(typedForm.shape);
const placeOf = (field: string): number => order.indexOf(field.split('.')[0] ?? '');

function formOf() {
  const answer = z.string().optional();
  const ticked = z.boolean().default(false);
  return z.strictObject({
    source: answer,
    name: answer,
    email: answer,
    phone: answer,
    method: answer,
    format: answer,
    locale: answer,
    pool: answer,
    sessions: z.record(z.string(), z.string()).default({}),
    assistant: answer,
    assistantName: answer,
    under18: ticked,
    guardian: z.object({ name: answer, phone: answer, consents: ticked }).optional(),
    photos: answer,
    consentToHold: ticked,
    consentToShare: ticked,
    needs: z.object(codesByGroup()).optional(),
    answers: z.record(z.string(), z.string()).default({}),
    anythingElse: answer,
    ifFull: answer,
    consentRecorded: ticked,
  });
}

function codesByGroup() {
  const groups = needGroups.map((group) => [group, z.array(z.string()).default([])]);
  return Object.fromEntries(groups) as Record<NeedGroup, z.ZodDefault<z.ZodArray<z.ZodString>>>;
}
