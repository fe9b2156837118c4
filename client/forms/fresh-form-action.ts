import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { askFreshCode, confirmFreshCode } from '#client/api/links.ts';
import { pageOf } from '#client/api/page-context.ts';
import { formAction, refusalOf, type HandleForm } from './form-action.ts';
import { typedValues, type FormValues } from './read-form.ts';

/**
 * The action of a form about access. Where the fresh code has run out, its page asks for one and carries what was
 * typed; the code then opens and saves in one go.
 */
export function freshFormAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  handle: HandleForm<Schema, Answer>,
  read?: (values: FormValues) => FormValues,
) {
  const save = formAction(schema, handle, read);
  return async (args: ActionFunctionArgs) => {
    const { api } = pageOf(args);
    const { id = '' } = args.params;
    const values = typedValues(await args.request.clone().formData());
    const press = values['press']?.[0];
    try {
      if (press === 'ask') {
        await askFreshCode(api, id);
        return data({ problems: [], values });
      }
      if (press === 'enter') await confirmFreshCode(api, id, values['code']?.[0] ?? '');
    } catch (error) {
      return refusalOf(error, values);
    }
    // Nothing was typed before the code was asked for: the page opens as it is.
    if (press === 'enter' && !values['version'])
      return redirect(new URL(args.request.url).pathname, 303);
    return save(args);
  };
}

/** What the question for a code sends beside what was typed before it. */
export const codeFields = {
  press: z.enum(['ask', 'enter']).optional(),
  code: z.string().max(20).optional(),
};

/** What is answered, or null where a fresh code is due first. */
export async function unlessStale<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiProblem && error.body.code === 'link.fresh') return null;
    throw error;
  }
}
