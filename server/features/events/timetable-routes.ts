import { z } from 'zod';
import {
  sessionChange,
  sessionInput,
  sessionMove,
  sessionRemoval,
  strandsInput,
  timetableEditor,
} from '#shared/event-timetable.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { Timetables } from './timetable-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });
const bySession = byId.extend({ sessionId: z.string().max(64) });

/** The endpoints of those who make a timetable; the service asks again about the event itself. */
export const timetableRoutes = ({ timetables }: { timetables: Timetables }): Endpoint[] => [
  endpoint({
    id: 'timetables.get',
    method: 'get',
    path: '/staff/events/:id/timetable',
    params: byId,
    answer: timetableEditor,
    may: may('events.change'),
    handler: ({ params, visitor }) => timetables.get(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'timetables.nameStrands',
    method: 'put',
    path: '/staff/events/:id/strands',
    params: byId,
    input: strandsInput,
    answer: timetableEditor,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      timetables.nameStrands(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'timetables.add',
    method: 'post',
    path: '/staff/events/:id/sessions',
    params: byId,
    input: sessionInput,
    answer: timetableEditor,
    status: 201,
    may: may('events.change'),
    handler: ({ params, input, visitor }) => timetables.add(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'timetables.change',
    method: 'put',
    path: '/staff/events/:id/sessions/:sessionId',
    params: bySession,
    input: sessionChange,
    answer: timetableEditor,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      timetables.change(params.id, params.sessionId, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'timetables.move',
    method: 'post',
    path: '/staff/events/:id/sessions/:sessionId/move',
    params: bySession,
    input: sessionMove,
    answer: timetableEditor,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      timetables.move(params.id, params.sessionId, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'timetables.remove',
    method: 'post',
    path: '/staff/events/:id/sessions/:sessionId/remove',
    params: bySession,
    input: sessionRemoval,
    answer: timetableEditor,
    may: may('events.change'),
    handler: ({ params, input, visitor }) =>
      timetables.remove(params.id, params.sessionId, input, staffCaller(visitor)),
  }),
];
