import { z } from 'zod';
import { messageTemplate, templateChange, templateInput } from '#shared/message-templates.ts';
import { versionInput } from '#shared/registrations.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import type { MessageTemplates } from './template-service.ts';

const byId = z.strictObject({ id: z.string().max(64) });
const nothing = z.strictObject({});
const path = '/staff/message-templates';
const writes = may('broadcasts.change');

/** Words that messages start from; whoever writes to people anywhere sees them all. */
export const templateRoutes = (templates: MessageTemplates): Endpoint[] => [
  endpoint({
    id: 'templates.list',
    method: 'get',
    path,
    answer: z.array(messageTemplate),
    may: writes,
    handler: ({ visitor }) => templates.list(staffCaller(visitor)),
  }),
  endpoint({
    id: 'templates.get',
    method: 'get',
    path: `${path}/:id`,
    params: byId,
    answer: messageTemplate,
    may: writes,
    handler: ({ params, visitor }) => templates.get(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'templates.create',
    method: 'post',
    path,
    input: templateInput,
    answer: messageTemplate,
    status: 201,
    may: writes,
    handler: ({ input, visitor }) => templates.create(input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'templates.createFrom',
    method: 'post',
    path: '/staff/broadcasts/:id/template',
    params: byId,
    input: nothing,
    answer: messageTemplate,
    status: 201,
    may: writes,
    handler: ({ params, visitor }) => templates.createFrom(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'templates.change',
    method: 'put',
    path: `${path}/:id`,
    params: byId,
    input: templateChange,
    answer: messageTemplate,
    may: writes,
    handler: ({ params, input, visitor }) =>
      templates.change(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'templates.remove',
    method: 'post',
    path: `${path}/:id/remove`,
    params: byId,
    input: versionInput,
    answer: 'nothing',
    may: writes,
    handler: ({ params, input, visitor }) =>
      templates.remove(params.id, input.version, staffCaller(visitor)),
  }),
];
