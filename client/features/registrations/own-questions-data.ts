import { data, redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { ApiProblem } from '#client/api/api.ts';
import { pageOf } from '#client/api/page-context.ts';
import { getOwnAnswers, saveOwnAnswers } from '#client/api/registrations.ts';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { codeFields, freshFormAction, unlessStale } from '#client/forms/fresh-form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { answerProblems, questionsFor, readAnswers } from '#shared/question-answers.ts';
import type { Question } from '#shared/questions.ts';
import { versionInput } from '#shared/registrations.ts';
import { loadManaged } from './manage-data.ts';
import { joinAnswers } from './question-values.ts';

/** The page again: with the questions that an answer brought, or in Easy Read the next one. */
export interface AskedAgain extends RefusedForm {
  part: number;
}

/** What the organiser asks one person; null until a fresh code opens what is sensitive. */
export async function loadOwnQuestions(args: LoaderFunctionArgs) {
  const managed = await loadManaged(args);
  const { id = '', personId = '' } = args.params;
  if (managed.person === null) throw new Response(null, { status: 404 });
  const own = await unlessStale(() => getOwnAnswers(pageOf(args).api, id, personId));
  return { ...managed, person: managed.person, own };
}

const ownForm = versionInput.extend({
  ...codeFields,
  part: z.int().min(0).default(0),
  seen: z.array(z.string()).default([]),
  answers: z.record(z.string(), z.string()).default({}),
});

/** Keeps the answers of one person, once everything that these bring has been asked too. */
export const answerOwnQuestions = freshFormAction(
  ownForm,
  async ({ version, part, seen, answers: sent }, { api, frame, params, values }) => {
    const { id = '', personId = '' } = params;
    const own = await getOwnAnswers(api, id, personId);
    const given = readAnswers(own.questions, sent);
    const asked = questionsFor(own.questions, own, given);
    const easy = frame.locale.style === 'easy';
    const shown = easy ? asked.slice(0, part + 1) : asked.filter((one) => seen.includes(one.id));
    const problems = answerProblems(shown, given);
    const again = (more: Partial<AskedAgain>, status: number) =>
      data<AskedAgain>({ problems: [], values, part, ...more }, { status });
    if (problems.length > 0) return again({ problems, part: partWith(problems, asked) }, 422);
    if (shown.length < asked.length) return again({ part: part + 1 }, 200);
    const said = asked.flatMap((one) => (one.id in given ? [[one.id, given[one.id]]] : []));
    try {
      await saveOwnAnswers(api, id, personId, { version, answers: Object.fromEntries(said) });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.body.code !== 'registration.stale') throw error;
      throw new ApiProblem({ ...error.body, current: await getOwnAnswers(api, id, personId) });
    }
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=saved`), 303);
  },
  joinAnswers,
);

const partWith = ([first]: readonly FieldProblem[], asked: readonly Question[]): number =>
  asked.findIndex(({ id }) => first?.field === `answers.${id}`);
