import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { answerEquality, getEqualityForm } from '#client/api/equality.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { typedValues, type FormValues } from '#client/forms/read-form.ts';
import { inLocale, paths } from '#client/paths.ts';
import { equalityInput } from '#shared/equality-monitoring.ts';
import type { FieldProblem } from '#shared/problem.ts';

/** What the form shows again, and which question of it in Easy Read, from 0. */
export interface ShownAgain {
  problems: FieldProblem[];
  values: FormValues;
  part?: number;
}

/** The questions of the event's nation, and a token that is new each time. */
export async function loadEquality(args: LoaderFunctionArgs) {
  return { form: await getEqualityForm(pageOf(args).api, args.params['slug'] ?? '') };
}

/** Easy Read goes from question to question, all answers carried along in the form; the last one sends them. */
export async function sendEquality(args: ActionFunctionArgs) {
  const { press = [], part, ...values } = typedValues(await args.request.clone().formData());
  const now = Number(part?.[0]) || 0;
  if (press[0] === 'next') return data<ShownAgain>({ problems: [], values, part: now + 1 });
  if (press[0] === 'back') return data<ShownAgain>({ problems: [], values, part: now - 1 });
  return send(args);
}

const send = formAction(
  equalityInput.extend({
    press: equalityInput.shape.more,
    part: equalityInput.shape.more,
  }),
  async ({ press: _press, part: _part, ...input }, { api, frame, params }) => {
    const slug = params['slug'] ?? '';
    await answerEquality(api, slug, input);
    return redirect(inLocale(frame.locale, paths.equalityThanks(slug)), 303);
  },
);
