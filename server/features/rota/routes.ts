import { z } from 'zod';
import { allowsSomewhere } from '#shared/permissions.ts';
import { rotaAcceptance, rotaInput, rotaList, rotaPlan } from '#shared/rota.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { Planner, Rotas } from './service.ts';

const one = z.object({ id: z.string().max(64) });
const path = '/staff/rota';

const may = (actor: Actor): boolean =>
  actor.kind === 'person' && allowsSomewhere(actor.roles, 'rota.plan');

/** Plans of who takes which seat, for staff. */
export const rotaRoutes = (rotas: Rotas): Endpoint[] => [
  endpoint({
    id: 'rota.list',
    method: 'get',
    path,
    answer: rotaList,
    may,
    handler: ({ visitor }) => rotas.list(plannerOf(visitor)),
  }),
  endpoint({
    id: 'rota.ask',
    method: 'post',
    path,
    input: rotaInput,
    answer: rotaPlan,
    status: 201,
    may,
    handler: ({ input, visitor }) => rotas.ask(input.events, plannerOf(visitor)),
  }),
  endpoint({
    id: 'rota.get',
    method: 'get',
    path: `${path}/:id`,
    params: one,
    answer: rotaPlan,
    may,
    handler: ({ params, visitor }) => rotas.get(params.id, plannerOf(visitor)),
  }),
  endpoint({
    id: 'rota.accept',
    method: 'post',
    path: `${path}/:id/accept`,
    params: one,
    input: rotaAcceptance,
    answer: rotaPlan,
    may,
    handler: ({ params, input, visitor }) =>
      rotas.accept(params.id, input.seats, plannerOf(visitor)),
  }),
  endpoint({
    id: 'rota.discard',
    method: 'post',
    path: `${path}/:id/discard`,
    params: one,
    answer: rotaPlan,
    may,
    handler: ({ params, visitor }) => rotas.discard(params.id, plannerOf(visitor)),
  }),
];

const plannerOf = ({ actor, requestId }: Visitor): Planner => ({
  grants: actor.kind === 'person' ? actor.roles : [],
  actor: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
