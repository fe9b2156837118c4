import { z } from 'zod';
import { allowsSomewhere, type Permission } from '#shared/permissions.ts';
import {
  agencyInput,
  newProfessionalInput,
  professionalDetailsInput,
  professionalFile,
  professionalInput,
  professionalMoveInput,
} from '#shared/professional-inputs.ts';
import {
  agency,
  agencyList,
  keptDetails,
  professionalAnswer,
  professionalImport,
  professionalNames,
  professionalPage,
  professionalQuery,
} from '#shared/professionals.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { createAgencies } from './agency-service.ts';
import type { createProfessionalDetails } from './details-service.ts';
import type { Caller } from './ports.ts';
import type { createProfessionalImport } from './import-service.ts';
import type { Professionals } from './service.ts';

export type Directory = Professionals &
  ReturnType<typeof createProfessionalDetails> &
  ReturnType<typeof createProfessionalImport> &
  ReturnType<typeof createAgencies>;

const byId = z.object({ id: z.string().max(64) });

/** The directory of communication professionals, for staff. */
export const professionalRoutes = (directory: Directory): Endpoint[] => [
  endpoint({
    id: 'professionals.list',
    method: 'get',
    path: '/staff/professionals',
    query: professionalQuery,
    answer: professionalPage,
    may: may('professionals.see'),
    handler: ({ query, visitor }) => directory.list(query, callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.names',
    method: 'get',
    path: '/staff/professionals/names',
    answer: professionalNames,
    may: may('professionals.see'),
    handler: ({ visitor }) => directory.listNames(callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.create',
    method: 'post',
    path: '/staff/professionals',
    input: newProfessionalInput,
    answer: professionalAnswer,
    status: 201,
    may: may('professionals.change'),
    handler: ({ input, visitor }) => directory.create(input, callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.import',
    method: 'post',
    path: '/staff/professionals/import',
    input: professionalFile,
    answer: professionalImport,
    may: may('professionals.change'),
    handler: ({ input, visitor }) => directory.importFile(input, callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.get',
    method: 'get',
    path: '/staff/professionals/:id',
    params: byId,
    answer: professionalAnswer,
    may: may('professionals.see'),
    handler: ({ params, visitor }) => directory.get(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.change',
    method: 'put',
    path: '/staff/professionals/:id',
    params: byId,
    input: professionalInput,
    answer: professionalAnswer,
    may: may('professionals.change'),
    handler: ({ params, input, visitor }) => directory.change(params.id, input, callerOf(visitor)),
  }),
  ...(['leave', 'return'] as const).map((move) =>
    endpoint({
      id: `professionals.${move}`,
      method: 'post',
      path: `/staff/professionals/:id/${move}`,
      params: byId,
      input: professionalMoveInput,
      answer: professionalAnswer,
      may: may('professionals.change'),
      handler: ({ params, input, visitor }) =>
        directory.move(params.id, `professional.${move}`, input.version, callerOf(visitor)),
    }),
  ),
  endpoint({
    id: 'professionals.details',
    method: 'get',
    path: '/staff/professionals/:id/details',
    params: byId,
    answer: keptDetails,
    may: may('professionals.change'),
    handler: ({ params, visitor }) => directory.getDetails(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'professionals.changeDetails',
    method: 'put',
    path: '/staff/professionals/:id/details',
    params: byId,
    input: professionalDetailsInput,
    answer: keptDetails,
    may: may('professionals.change'),
    handler: ({ params, input, visitor }) =>
      directory.changeDetails(params.id, input, callerOf(visitor)),
  }),
  endpoint({
    id: 'agencies.list',
    method: 'get',
    path: '/staff/agencies',
    answer: agencyList,
    may: may('professionals.see'),
    handler: ({ visitor }) => directory.listAgencies(callerOf(visitor)),
  }),
  endpoint({
    id: 'agencies.add',
    method: 'post',
    path: '/staff/agencies',
    input: agencyInput,
    answer: agency,
    status: 201,
    may: may('professionals.change'),
    handler: ({ input, visitor }) => directory.saveAgency(null, input, callerOf(visitor)),
  }),
  endpoint({
    id: 'agencies.get',
    method: 'get',
    path: '/staff/agencies/:id',
    params: byId,
    answer: agency,
    may: may('professionals.change'),
    handler: ({ params, visitor }) => directory.getAgency(params.id, callerOf(visitor)),
  }),
  endpoint({
    id: 'agencies.change',
    method: 'put',
    path: '/staff/agencies/:id',
    params: byId,
    input: agencyInput,
    answer: agency,
    may: may('professionals.change'),
    handler: ({ params, input, visitor }) =>
      directory.saveAgency(params.id, input, callerOf(visitor)),
  }),
];

const may =
  (permission: Permission) =>
  (actor: Actor): boolean =>
    actor.kind === 'person' && allowsSomewhere(actor.roles, permission);

const callerOf = ({ actor, requestId }: Visitor): Caller => ({
  roles: actor.kind === 'person' ? actor.roles : [],
  by: actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' },
  requestId,
});
