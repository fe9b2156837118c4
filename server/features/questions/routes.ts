import { z } from 'zod';
import { allowsSomewhere } from '#shared/permissions.ts';
import { questionForm, questionFormInput } from '#shared/questions.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { Asker } from './ports.ts';
import type { Questions } from './service.ts';

const ofEvent = z.object({ eventId: z.string().max(64) });
const path = '/staff/events/:eventId/questions';

const may = (actor: Actor): boolean =>
  actor.kind === 'person' && allowsSomewhere(actor.roles, 'events.change');

/** The questions of an event, for those who run it. */
export const questionRoutes = (questions: Questions): Endpoint[] => [
  endpoint({
    id: 'questions.get',
    method: 'get',
    path,
    params: ofEvent,
    answer: questionForm,
    may,
    handler: ({ params, visitor }) => questions.get(params.eventId, askerOf(visitor)),
  }),
  endpoint({
    id: 'questions.save',
    method: 'put',
    path,
    params: ofEvent,
    input: questionFormInput,
    answer: questionForm,
    may,
    handler: ({ params, input, visitor }) =>
      questions.save(params.eventId, input, askerOf(visitor)),
  }),
];

const askerOf = ({ actor, requestId }: Visitor): Asker => ({
  grants: actor.kind === 'person' ? actor.roles : [],
  actor: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
