import { z } from 'zod';
import { questionForm, questionFormInput } from '#shared/questions.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { Questions } from './service.ts';

const ofEvent = z.object({ eventId: z.string().max(64) });
const path = '/staff/events/:eventId/questions';

/** The questions of an event, for those who run it. */
export const questionRoutes = (questions: Questions): Endpoint[] => [
  endpoint({
    id: 'questions.get',
    method: 'get',
    path,
    params: ofEvent,
    answer: questionForm,
    may: may('events.change'),
    handler: ({ params, visitor }) => questions.get(params.eventId, staffCaller(visitor)),
  }),
  endpoint({
    id: 'questions.save',
    method: 'put',
    path,
    params: ofEvent,
    input: questionFormInput,
    answer: questionForm,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      questions.save(params.eventId, input, staffCaller(visitor)),
  }),
];
