import {
  codeInput,
  enrolment,
  ownPasswordInput,
  ownSignIn,
  proofInput,
  recoveryCodes,
} from '#shared/people.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { signedIn } from '#server/http/signed-in.ts';
import type { Actor } from '#server/http/visitor.ts';
import type { OwnSignInService } from './own-sign-in.ts';

export interface OwnSignInRoutesPorts {
  ownSignIn: OwnSignInService;
}

/** How somebody signs in themselves; nobody changes it for another. */
export const ownSignInRoutes = ({ ownSignIn: own }: OwnSignInRoutesPorts): Endpoint[] => [
  endpoint({
    id: 'me.signIn',
    method: 'get',
    path: '/me/sign-in',
    answer: ownSignIn,
    may: isSignedIn,
    handler: ({ visitor: { actor, session } }) => own.get(signedIn(actor).id, session),
  }),
  endpoint({
    id: 'me.prove',
    method: 'post',
    path: '/me/sign-in/prove',
    input: proofInput,
    answer: 'nothing',
    limits: [byNetwork],
    may: isSignedIn,
    handler: ({ input, visitor: { actor, session, requestId } }) =>
      own.prove(signedIn(actor).id, input, session, requestId),
  }),
  endpoint({
    id: 'me.makeRecoveryCodes',
    method: 'post',
    path: '/me/sign-in/recovery-codes',
    answer: recoveryCodes,
    may: isSignedIn,
    handler: ({ visitor: { actor, session, requestId } }) =>
      own.makeRecoveryCodes(signedIn(actor).id, session, requestId),
  }),
  endpoint({
    id: 'me.enrolment',
    method: 'get',
    path: '/me/sign-in/app',
    answer: enrolment,
    may: isSignedIn,
    handler: ({ visitor: { actor, session } }) => own.enrolment(signedIn(actor).id, session),
  }),
  endpoint({
    id: 'me.setUpApp',
    method: 'post',
    path: '/me/sign-in/app',
    input: codeInput,
    answer: recoveryCodes,
    limits: [byNetwork],
    may: isSignedIn,
    handler: ({ input, visitor: { actor, session, requestId } }) =>
      own.setUpApp(signedIn(actor).id, input, session, requestId),
  }),
  endpoint({
    id: 'me.setPassword',
    method: 'post',
    path: '/me/sign-in/password',
    input: ownPasswordInput,
    answer: 'nothing',
    may: isSignedIn,
    handler: ({ input, visitor: { actor, session, requestId } }) =>
      own.setPassword(signedIn(actor).id, input, session, requestId),
  }),
];

const isSignedIn = ({ kind }: Actor): boolean => kind === 'person';
const byNetwork = { name: 'sign-in', by: 'network' } as const;
