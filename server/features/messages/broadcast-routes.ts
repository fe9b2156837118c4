import { z } from 'zod';
import {
  broadcast,
  broadcastChange,
  broadcastInput,
  broadcastList,
  broadcastPage,
  broadcastPreview,
  mailChoice,
  mailChoiceInput,
  previewQuery,
} from '#shared/broadcasts.ts';
import { versionInput } from '#shared/registrations.ts';
import { anyone, type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { may, staffCaller } from '#server/http/gate.ts';
import { Problem } from '#server/problems.ts';
import type { MailChoices } from './broadcast-ports.ts';
import type { Broadcasts } from './broadcasts.ts';

/** Messages from organisers to the people of an event, and the choice of an address not to get some of them. */
export const broadcastRoutes = ({
  broadcasts,
  mailChoices,
}: {
  broadcasts: Broadcasts;
  mailChoices: Pick<MailChoices, 'find' | 'set'>;
}): Endpoint[] => [
  endpoint({
    id: 'broadcasts.list',
    method: 'get',
    path: '/staff/events/:id/broadcasts',
    params: byId,
    answer: broadcastList,
    may: writes,
    handler: ({ params, visitor }) => broadcasts.list(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.create',
    method: 'post',
    path: '/staff/events/:id/broadcasts',
    params: byId,
    input: broadcastInput,
    answer: broadcast,
    status: 201,
    may: writes,
    handler: ({ params, input, visitor }) =>
      broadcasts.create(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.prepareJoining',
    method: 'post',
    path: '/staff/events/:id/broadcasts/joining',
    params: byId,
    input: nothing,
    answer: broadcast,
    status: 201,
    may: writes,
    handler: ({ params, visitor }) =>
      broadcasts.prepareJoining(params.id, visitor.locale, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.get',
    method: 'get',
    path: '/staff/broadcasts/:id',
    params: byId,
    answer: broadcastPage,
    may: writes,
    handler: ({ params, visitor }) => broadcasts.get(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.change',
    method: 'put',
    path: '/staff/broadcasts/:id',
    params: byId,
    input: broadcastChange,
    answer: broadcast,
    may: writes,
    handler: ({ params, input, visitor }) =>
      broadcasts.change(params.id, input, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.preview',
    method: 'get',
    path: '/staff/broadcasts/:id/preview',
    params: byId,
    query: previewQuery,
    answer: broadcastPreview,
    may: writes,
    handler: ({ params, query, visitor }) =>
      broadcasts.preview(params.id, query, staffCaller(visitor)),
  }),
  ...(['schedule', 'send'] as const).map((action) =>
    endpoint({
      id: `broadcasts.${action}`,
      method: 'post',
      path: `/staff/broadcasts/:id/${action}`,
      params: byId,
      input: versionInput,
      answer: broadcastPage,
      may: writes,
      handler: ({ params, input, visitor }) =>
        broadcasts.go(params.id, `broadcast.${action}`, input.version, staffCaller(visitor)),
    }),
  ),
  endpoint({
    id: 'broadcasts.unschedule',
    method: 'post',
    path: '/staff/broadcasts/:id/unschedule',
    params: byId,
    input: versionInput,
    answer: broadcastPage,
    may: writes,
    handler: ({ params, input, visitor }) =>
      broadcasts.unschedule(params.id, input.version, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.stop',
    method: 'post',
    path: '/staff/broadcasts/:id/stop',
    params: byId,
    input: nothing,
    answer: broadcastPage,
    may: writes,
    handler: ({ params, visitor }) => broadcasts.stop(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'broadcasts.copy',
    method: 'post',
    path: '/staff/broadcasts/:id/copy',
    params: byId,
    input: nothing,
    answer: broadcast,
    status: 201,
    may: writes,
    handler: ({ params, visitor }) => broadcasts.copy(params.id, staffCaller(visitor)),
  }),
  endpoint({
    id: 'mailChoices.get',
    method: 'get',
    path: '/mail-choices/:token',
    params: byToken,
    answer: mailChoice,
    may: anyone,
    async handler({ params }) {
      const choice = await mailChoices.find(params.token);
      if (!choice) throw new Problem('not-found', 'page.unknown');
      return choice;
    },
  }),
  endpoint({
    id: 'mailChoices.set',
    method: 'post',
    path: '/mail-choices/:token',
    params: byToken,
    input: mailChoiceInput,
    answer: 'nothing',
    may: anyone,
    async handler({ params, input }) {
      const isOurs = await mailChoices.set(params.token, input.choice === 'stop');
      if (!isOurs) throw new Problem('not-found', 'page.unknown');
    },
  }),
];

const byId = z.strictObject({ id: z.string().max(64) });
const byToken = z.strictObject({ token: z.string().max(128) });
const nothing = z.strictObject({});

const writes = may('broadcasts.change');
