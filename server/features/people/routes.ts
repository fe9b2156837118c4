import { z } from 'zod';
import {
  invitationInput,
  me,
  peopleQuery,
  person,
  personChangeInput,
  personPage,
  rolesInput,
} from '#shared/people.ts';
import { type Endpoint, anyone, endpoint } from '#server/http/endpoint.ts';
import { signedIn } from '#server/http/signed-in.ts';
import type { Actor } from '#server/http/visitor.ts';
import { type LinkRoutesPorts, linkRoutes } from './link-routes.ts';
import { mayKeep } from './policy.ts';
import { type OwnSignInRoutesPorts, ownSignInRoutes } from './own-sign-in-routes.ts';
import type { People } from './service.ts';
import { type SessionRoutesPorts, sessionRoutes } from './session-routes.ts';
import { type SignInRoutesPorts, signInRoutes } from './sign-in-routes.ts';

/** People and roles, signing in and out, and links by mail. */
export const peopleRoutes = ({
  people,
  links,
  ownSessions,
  ownSignIn,
  ...signingIn
}: { people: People } & SignInRoutesPorts &
  OwnSignInRoutesPorts &
  SessionRoutesPorts &
  LinkRoutesPorts): Endpoint[] => [
  endpoint({
    id: 'me.get',
    method: 'get',
    path: '/me',
    answer: me,
    may: anyone,
    handler: ({ visitor: { actor } }) =>
      Promise.resolve({
        person:
          actor.kind === 'person'
            ? { id: actor.id, name: actor.name, roles: [...actor.roles] }
            : null,
        grants: [...actor.grants],
      }),
  }),
  ...signInRoutes(signingIn),
  ...ownSignInRoutes({ ownSignIn }),
  ...sessionRoutes({ ownSessions }),
  ...linkRoutes({ links }),
  endpoint({
    id: 'people.list',
    method: 'get',
    path: '/people',
    query: peopleQuery,
    answer: personPage,
    may: sees,
    handler: ({ query, visitor }) => people.list(query, signedIn(visitor.actor)),
  }),
  endpoint({
    id: 'people.get',
    method: 'get',
    path: '/people/:id',
    params: byId,
    answer: person,
    may: sees,
    handler: ({ params, visitor }) => people.get(params.id, signedIn(visitor.actor)),
  }),
  endpoint({
    id: 'people.invite',
    method: 'post',
    path: '/people',
    input: invitationInput,
    answer: person,
    status: 201,
    may: changes,
    handler: ({ input, visitor: { actor, requestId } }) =>
      people.invite(input, signedIn(actor), requestId),
  }),
  endpoint({
    id: 'people.inviteAgain',
    method: 'post',
    path: '/people/:id/invite',
    params: byId,
    input: personChangeInput,
    answer: person,
    may: changes,
    handler: ({ params, input, visitor: { actor, requestId } }) =>
      people.inviteAgain({ ...params, ...input }, signedIn(actor), requestId),
  }),
  endpoint({
    id: 'people.setRoles',
    method: 'put',
    path: '/people/:id/roles',
    params: byId,
    input: rolesInput,
    answer: person,
    may: changes,
    handler: ({ params, input, visitor: { actor, requestId } }) =>
      people.setRoles({ ...params, ...input }, signedIn(actor), requestId),
  }),
  endpoint({
    id: 'people.leave',
    method: 'post',
    path: '/people/:id/leave',
    params: byId,
    input: personChangeInput,
    answer: person,
    may: changes,
    handler: ({ params, input, visitor: { actor, requestId } }) =>
      people.leave({ ...params, ...input }, signedIn(actor), requestId),
  }),
];

const byId = z.strictObject({ id: z.string().max(64) });

const sees = (actor: Actor): boolean =>
  actor.kind === 'person' && mayKeep(actor.roles, 'people.see');

const changes = (actor: Actor): boolean =>
  actor.kind === 'person' && mayKeep(actor.roles, 'people.change');
