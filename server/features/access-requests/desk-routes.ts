import { manyActions } from '#shared/need-actions.ts';
import { z } from 'zod';
import {
  board,
  boardQuery,
  deskRequest,
  movedCount,
  needsInput,
  ownerInput,
  taskInput,
} from '#shared/access-desk.ts';
import { needMoveInput } from '#shared/access-requests.ts';
import { needTaskKinds } from '#shared/need-tasks.ts';
import { endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { AccessBoard } from './board-service.ts';
import type { AccessDesk } from './desk-service.ts';
import { callerOf, leadsSomewhere as may, needAction } from './routes.ts';

const id = z.string().max(64);
const path = '/staff/access-requests';
const ofNeed = z.object({ id, needId: id });

/** The endpoints of those who arrange what people need: the board, and one request. */
export function accessDeskRoutes({
  accessBoard,
  accessDesk,
}: {
  accessBoard: AccessBoard;
  accessDesk: AccessDesk;
}): Endpoint[] {
  return [
    endpoint({
      id: 'accessBoard.list',
      method: 'get',
      path,
      query: boardQuery,
      answer: board,
      may,
      handler: ({ query, visitor }) => accessBoard.list(query, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessBoard.moveMany',
      method: 'post',
      path: `${path}/many/:action`,
      params: z.object({ action: needAction.pipe(z.enum(manyActions)) }),
      input: needsInput,
      answer: movedCount,
      may,
      handler: ({ params, input, visitor }) =>
        accessBoard.moveMany(params.action, input.needs, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessDesk.get',
      method: 'get',
      path: `${path}/:id`,
      params: z.object({ id }),
      answer: deskRequest,
      may,
      handler: ({ params, visitor }) => accessDesk.get(params.id, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessDesk.move',
      method: 'post',
      path: `${path}/:id/needs/:needId/:action`,
      params: ofNeed.extend({ action: needAction }),
      input: needMoveInput,
      answer: deskRequest,
      may,
      handler: ({ params, input, visitor }) => accessDesk.move(params, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessDesk.assign',
      method: 'put',
      path: `${path}/:id/needs/:needId/owner`,
      params: ofNeed,
      input: ownerInput,
      answer: deskRequest,
      may,
      handler: ({ params, input, visitor }) => accessDesk.assign(params, input, callerOf(visitor)),
    }),
    endpoint({
      id: 'accessDesk.setTask',
      method: 'put',
      path: `${path}/:id/needs/:needId/tasks/:kind`,
      params: ofNeed.extend({ kind: z.enum(needTaskKinds) }),
      input: taskInput,
      answer: deskRequest,
      may,
      handler: ({ params, input, visitor }) => accessDesk.setTask(params, input, callerOf(visitor)),
    }),
  ];
}
