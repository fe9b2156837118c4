import { z } from 'zod';
import { ownSessions } from '#shared/people.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { signedIn } from '#server/http/signed-in.ts';
import type { Actor } from '#server/http/visitor.ts';
import type { OwnSessions } from './own-sessions.ts';

export interface SessionRoutesPorts {
  ownSessions: OwnSessions;
}

/** One's own sessions; nobody sees another's. */
export const sessionRoutes = ({ ownSessions: own }: SessionRoutesPorts): Endpoint[] => [
  endpoint({
    id: 'me.sessions',
    method: 'get',
    path: '/me/sessions',
    answer: ownSessions,
    may: isSignedIn,
    handler: ({ visitor: { actor, session } }) => own.list(signedIn(actor).id, session.id()),
  }),
  endpoint({
    id: 'me.endSession',
    method: 'post',
    path: '/me/sessions/:id/end',
    params: z.strictObject({ id: z.string().max(64) }),
    answer: 'nothing',
    may: isSignedIn,
    handler: ({ params, visitor: { actor, requestId } }) =>
      own.endOne(signedIn(actor).id, params.id, requestId),
  }),
  endpoint({
    id: 'me.endOtherSessions',
    method: 'post',
    path: '/me/sessions/end-others',
    answer: 'nothing',
    may: isSignedIn,
    handler: ({ visitor: { actor, session, requestId } }) =>
      own.endOthers(signedIn(actor).id, session.id(), requestId),
  }),
];

const isSignedIn = ({ kind }: Actor): boolean => kind === 'person';
