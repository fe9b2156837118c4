import { z } from 'zod';
import { answerFile, answerFileInput } from '#shared/answer-file-input.ts';
import { questionForm, questionFormInput } from '#shared/questions.ts';
import { anyone, type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { AnswerFiles } from './files-service.ts';
import type { Questions } from './service.ts';

const ofEvent = z.object({ eventId: z.string().max(64) });
const path = '/staff/events/:eventId/questions';

/** The questions of an event, for those who run it; and the files that answer some, from anybody who is asked. */
export const questionRoutes = (questions: Questions & AnswerFiles): Endpoint[] => [
  endpoint({
    id: 'questions.upload',
    method: 'post',
    path: '/events/:slug/questions/:questionId/files',
    params: z.object({ slug: z.string().max(120), questionId: z.string().max(60) }),
    input: answerFileInput,
    takesFiles: true,
    answer: answerFile,
    status: 201,
    limits: [{ name: 'draft', by: 'network' }],
    may: anyone,
    handler: ({ params, input }) => questions.upload(params.slug, params.questionId, input.file),
  }),
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
