import { data, type ActionFunctionArgs } from 'react-router';
import { ApiProblem, type Send } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { uploadAnswer } from '#client/api/registrations.ts';
import { mendable } from '#client/forms/form-action.ts';
import { typedValues } from '#client/forms/read-form.ts';
import type { FieldProblem } from '#shared/problem.ts';

type Action = (args: ActionFunctionArgs) => Promise<unknown>;
type SlugOf = (api: Send, id: string) => Promise<string>;

/**
 * An action of a page whose questions take files. Each file is kept before anything else of the page is looked at, so
 * that it need not be sent again whatever comes of the rest; the action then reads a plain form.
 */
export const takeFiles =
  (action: Action, slugOf: SlugOf): Action =>
  async (args) => {
    const { api } = pageOf(args);
    const form = await args.request.formData();
    const plain = new FormData();
    const problems: FieldProblem[] = [];
    for (const [name, value] of form) {
      if (typeof value === 'string') {
        if (!/^(kept|drop)\./.test(name)) plain.append(name, value);
        continue;
      }
      const question = name.replace(/^answers\./, '');
      const kept = form.has(`drop.${question}`) ? null : form.get(`kept.${question}`);
      try {
        if (value.name !== '') {
          const slug = await slugOf(api, args.params['id'] ?? '');
          plain.append(name, (await uploadAnswer(api, slug, question, value)).answer);
          continue;
        }
      } catch (error) {
        if (!(error instanceof ApiProblem) || !mendable.includes(error.body.status)) throw error;
        problems.push({ field: name, code: error.body.fields[0]?.code ?? error.body.code });
      }
      if (typeof kept === 'string' && kept !== '') plain.append(name, kept);
    }
    if (problems.length > 0) {
      const part = Number(plain.get('part')) || 0;
      return data({ problems, values: typedValues(plain), part }, { status: 422 });
    }
    const { url } = args.request;
    return action({ ...args, request: new Request(url, { method: 'POST', body: plain }) });
  };
