import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import {
  answerDraft,
  extendHold,
  finishLater,
  getDraft,
  submitDraft,
} from '#client/api/registration-drafts.ts';
import { typedValues } from '#client/forms/read-form.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { FieldProblem } from '#shared/problem.ts';

export interface SendRefused {
  problems: FieldProblem[];
}

/** Sends the form, or joins the waiting list with it; a place lost in between leads to the page that says so. */
export async function sendDraft(args: ActionFunctionArgs) {
  const { api, id, wish, to } = await read(args);
  if (wish === 'later') return to('later');
  try {
    if (wish === 'keep') {
      await extendHold(api, id);
      return to('check');
    }
    await submitDraft(api, id, wish === 'wait' ? 'wait' : 'stop');
    return to('done');
  } catch (error) {
    return refusalOf(error, to);
  }
}

/** Asks for the place again, or for the waiting list. */
export async function regainPlace(args: ActionFunctionArgs) {
  const { api, id, wish, to } = await read(args);
  const draft = await getDraft(api, id);
  const { place } = draft.answers;
  if (!place) return to('place');
  try {
    if (wish === 'wait' && draft.next === 'check') {
      await submitDraft(api, id, 'wait');
      return to('done');
    }
    const again = await answerDraft(api, id, 'place', place);
    if (again.hold.state === 'full' && wish !== 'wait') return to('full');
    return to(again.next);
  } catch (error) {
    return refusalOf(error, to);
  }
}

/** Mails the link that opens the form again. */
export async function sendLaterLink(args: ActionFunctionArgs) {
  const { api, id, to } = await read(args);
  try {
    await finishLater(api, id);
    return to('later?sent');
  } catch (error) {
    return refusalOf(error, to);
  }
}

async function read(args: ActionFunctionArgs) {
  const { api, frame } = pageOf(args);
  const id = args.params['id'] ?? '';
  const { press = [] } = typedValues(await args.request.formData());
  const to = (step: string) => redirect(inLocale(frame.locale, paths.draft(id, step)), 303);
  return { api, id, wish: press[0] ?? '', to };
}

function refusalOf(error: unknown, to: (step: string) => Response) {
  if (!(error instanceof ApiProblem)) throw error;
  const { status, code, fields } = error.body;
  if (code === 'registration.holdLost') return to('lost');
  if (code === 'place.full') return to('full');
  if (![409, 410, 422, 429].includes(status)) throw error;
  // The page has no fields of its own: each problem is said, none is linked.
  const codes = fields.length > 0 ? fields.map((field) => field.code) : [code];
  const problems = [...new Set(codes)].map((one) => ({ field: '', code: one }));
  return data<SendRefused>({ problems }, { status });
}
