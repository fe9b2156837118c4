import { needActions } from '#shared/need-actions.ts';
import { z } from 'zod';
import {
  accessProfile,
  accessRequest,
  accessUpdate,
  needMoveInput,
} from '#shared/access-requests.ts';
import { allowsSomewhere } from '#shared/permissions.ts';
import { anyone, endpoint, type Endpoint } from '#server/http/endpoint.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import type { AccessRequests, Caller } from './service.ts';

export interface AccessRoutesPorts {
  access: AccessRequests;
  /** Leaves what a fresh code opened open for longer, for those who use it. */
  links: { stayFresh(registrationId: string, visitor: Visitor): Promise<void> };
}

const id = z.string().max(64);
const ofPerson = z.object({ registrationId: id, personId: id });
const path = '/registrations/:registrationId/people/:personId/access';

/** The endpoints of what people say about access: for themselves by their link, and for the access lead. */
export function accessRequestRoutes({ access, links }: AccessRoutesPorts): Endpoint[] {
  const both = [
    { prefix: '', name: 'access', may: anyone },
    { prefix: '/staff', name: 'staffAccess', may: leadsSomewhere },
  ];
  return [
    ...both.flatMap(({ prefix, name, may }) => [
      endpoint({
        id: `${name}.get`,
        method: 'get',
        path: `${prefix}${path}`,
        params: ofPerson,
        answer: accessRequest,
        may,
        handler: ({ params, visitor }) => access.get(params, callerOf(visitor)),
      }),
      endpoint({
        id: `${name}.update`,
        method: 'put',
        path: `${prefix}${path}`,
        params: ofPerson,
        input: accessUpdate,
        answer: accessRequest,
        may,
        handler: async ({ params, input, visitor }) => {
          const answer = await access.update(params, input, callerOf(visitor));
          await links.stayFresh(params.registrationId, visitor);
          return answer;
        },
      }),
    ]),
    endpoint({
      id: 'access.moveNeed',
      method: 'post',
      path: `${path}/needs/:needId/:action`,
      params: ofPerson.extend({ needId: id, action: needAction }),
      input: needMoveInput,
      answer: accessRequest,
      may: anyone,
      handler: async ({ params: { action, ...ref }, input, visitor }) => {
        const answer = await access.moveNeed(ref, { ...input, action }, callerOf(visitor));
        await links.stayFresh(ref.registrationId, visitor);
        return answer;
      },
    }),
    endpoint({
      id: 'access.withdraw',
      method: 'post',
      path: `${path}/withdraw`,
      params: ofPerson,
      answer: 'nothing',
      may: anyone,
      handler: ({ params, visitor }) => access.withdraw(params, callerOf(visitor)),
    }),
    endpoint({
      id: 'access.getProfile',
      method: 'get',
      path: `${path}/profile`,
      params: ofPerson,
      answer: accessProfile,
      may: anyone,
      handler: ({ params, visitor }) => access.getProfile(params, callerOf(visitor)),
    }),
  ];
}

/** The last part of an address: `acknowledge` stands for `need.acknowledge`. */
export const needAction = z
  .string()
  .transform((action) => `need.${action}`)
  .pipe(z.enum(needActions));

export function leadsSomewhere(actor: Actor): boolean {
  return actor.kind === 'person' && allowsSomewhere(actor.roles, 'access.see');
}

export function callerOf({ actor, requestId }: Visitor): Caller {
  const by = actor.kind === 'person' ? { kind: 'person', id: actor.id } : { kind: 'visitor' };
  return {
    asker: { grants: actor.grants, roles: actor.kind === 'person' ? actor.roles : [] },
    by: { actor: by, requestId },
  };
}
