import { data, type ActionFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf, type PageContext } from '#client/api/page-context.ts';
import { fieldProblems, type FieldProblem } from '#shared/problem.ts';
import { readForm, typedValues, type FormValues } from './read-form.ts';

/** What a page shows again after a refused form: the problems, and what was typed. */
export interface RefusedForm {
  problems: FieldProblem[];
  values: FormValues;
  /** What stands now, where the form was stale. */
  current?: unknown;
}

/** What a form does with what it sent, once its schema has read it. */
export type HandleForm<Schema extends z.ZodType, Answer> = (
  input: z.output<Schema>,
  page: PageContext & {
    params: ActionFunctionArgs['params'];
    request: Request;
    /** As typed, to show the page again with it. */
    values: FormValues;
  },
) => Promise<Answer>;

/** Statuses after which what was typed is shown again, to be mended or sent again later. */
export const mendable: readonly number[] = [403, 404, 409, 410, 413, 422, 429, 503];

/** Makes the action of a page with a form: a refusal shows the page again with what was typed. */
export function formAction<Schema extends z.ZodType, Answer>(
  schema: Schema,
  handle: HandleForm<Schema, Answer>,
  /** What was typed by the names of the schema, where those of the page differ. */
  read: (values: FormValues) => FormValues = (values) => values,
) {
  return async (args: ActionFunctionArgs) => {
    const values = typedValues(await args.request.formData());
    const parsed = schema.safeParse(readForm(schema, read(values)));
    if (!parsed.success) return refused(422, { problems: fieldProblems(parsed.error), values });
    try {
      const { params, request } = args;
      return await handle(parsed.data, { ...pageOf(args), params, request, values });
    } catch (error) {
      return refusalOf(error, values);
    }
  };
}

/** The form again, with what was typed, after a refusal of the API. Throws what cannot be mended. */
export function refusalOf(error: unknown, values: FormValues) {
  if (!(error instanceof ApiProblem) || !mendable.includes(error.body.status)) throw error;
  const { status, code, fields, current } = error.body;
  const problems = fields.length > 0 ? fields : [{ field: '', code }];
  return refused(status, { problems, values, ...(current === undefined ? {} : { current }) });
}

const refused = (status: number, { values, ...form }: RefusedForm) =>
  data({ ...form, values: withoutPasswords(values) }, { status });

/** A password goes to the server and never comes back in a page. */
const withoutPasswords = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
