import type { LoaderFunctionArgs } from 'react-router';
import { pageOf } from '#client/api/page-context.ts';
import { getStaffEvent } from '#client/api/staff-events.ts';
import { getAnswerCounts, listAnswersTo } from '#client/api/staff-registrations.ts';
import { readQuery } from '#client/forms/read-query.ts';
import { answersToQuery } from '#shared/staff-answers.ts';

/** Every question of an event with its counts. */
export async function loadAnswerCounts(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const eventId = args.params['eventId'] ?? '';
  const [{ id, texts }, { counts }] = await Promise.all([
    getStaffEvent(api, eventId),
    getAnswerCounts(api, eventId),
  ]);
  return { event: { id, texts }, counts };
}

/** Who answered one question of an event. */
export async function loadAnswersTo(args: LoaderFunctionArgs) {
  const { api } = pageOf(args);
  const { eventId = '', questionId = '' } = args.params;
  const { page } = readQuery(answersToQuery, args.request);
  const [{ id, texts }, answers] = await Promise.all([
    getStaffEvent(api, eventId),
    listAnswersTo(api, eventId, questionId, page),
  ]);
  return { event: { id, texts }, answers };
}
