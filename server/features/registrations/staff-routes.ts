import { Readable } from 'node:stream';
import { z } from 'zod';
import { answerCounts, answersTo, answersToQuery } from '#shared/staff-answers.ts';
import { historyEntry } from '#shared/staff-registrations.ts';
import { registrationPage, registrationQuery } from '#shared/registrations.ts';
import {
  staffRegistration,
  staffRegistrationInput,
  staffRegistrationReceipt,
} from '#shared/staff-registrations.ts';
import { waitingList } from '#shared/waiting-list.ts';
import { endpoint, type Endpoint } from '#server/http/endpoint.ts';
import { may } from '#server/http/gate.ts';
import { callerOf } from './routes.ts';
import type { Registrations } from './service.ts';

const byId = z.object({ id: z.string().max(64) });
const ofEvent = z.object({ eventId: z.string().max(64) });

/** The endpoints of staff; the service asks again about the event itself. */
export function staffRegistrationRoutes(registrations: Registrations): Endpoint[] {
  const { staff, staffAnswers } = registrations;
  return [
    endpoint({
      id: 'staffRegistrations.list',
      method: 'get',
      path: '/staff/events/:eventId/registrations',
      params: ofEvent,
      query: registrationQuery,
      answer: registrationPage,
      may: may('registrations.see'),
      handler: ({ params, query, visitor }) => staff.list(params.eventId, query, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.enter',
      method: 'post',
      path: '/staff/events/:eventId/registrations',
      params: ofEvent,
      input: staffRegistrationInput,
      answer: staffRegistrationReceipt,
      status: 201,
      may: may('registrations.change'),
      handler: ({ params, input, visitor }) =>
        staff.enter(params.eventId, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.answerCounts',
      method: 'get',
      path: '/staff/events/:eventId/answers',
      params: ofEvent,
      answer: answerCounts,
      may: may('registrations.see'),
      handler: ({ params, visitor }) => staffAnswers.counts(params.eventId, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.answersTo',
      method: 'get',
      path: '/staff/events/:eventId/answers/:questionId',
      params: ofEvent.extend({ questionId: z.string().max(60) }),
      query: answersToQuery,
      answer: answersTo,
      may: may('registrations.see'),
      handler: ({ params, query, visitor }) =>
        staffAnswers.answersTo(params.eventId, params.questionId, query.page, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.export',
      method: 'get',
      path: '/staff/events/:eventId/registrations.csv',
      params: ofEvent,
      answer: 'file',
      may: may('registrations.export'),
      handler: async ({ params, visitor }) => {
        const { fileName, body } = await staff.exportRows(params.eventId, callerOf(visitor));
        return { type: 'text/csv; charset=utf-8', fileName, body: Readable.from(body) };
      },
    }),
    endpoint({
      id: 'staffRegistrations.waitingList',
      method: 'get',
      path: '/staff/events/:eventId/waiting-list',
      params: ofEvent,
      answer: waitingList,
      may: may('registrations.see'),
      handler: ({ params, visitor }) => staff.waitingList(params.eventId, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.get',
      method: 'get',
      path: '/staff/registrations/:id',
      params: byId,
      answer: staffRegistration,
      may: may('registrations.see'),
      handler: ({ params, visitor }) => registrations.getForStaff(params.id, callerOf(visitor)),
    }),
    endpoint({
      id: 'staffRegistrations.history',
      method: 'get',
      path: '/staff/registrations/:id/history',
      params: byId,
      answer: z.object({ entries: z.array(historyEntry) }),
      may: may('registrations.see'),
      handler: async ({ params, visitor }) => ({
        entries: await staff.history(params.id, callerOf(visitor)),
      }),
    }),
  ];
}
