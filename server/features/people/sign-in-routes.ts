import {
  acceptInvitationInput,
  codeInput,
  enrolment,
  openIdPlace,
  openIdReturn,
  openIdStart,
  openIdStep,
  openIdWay,
  recoveryCodes,
  signInInput,
  signInStep,
} from '#shared/people.ts';
import { type Endpoint, anyone, endpoint } from '#server/http/endpoint.ts';
import type { OpenIdSignIn } from './open-id.ts';
import type { SignIn } from './sign-in.ts';

export interface SignInRoutesPorts {
  signIn: SignIn;
  openId: OpenIdSignIn;
}

/** Signing in: by network and by address there are only so many tries. */
export const signInRoutes = ({ signIn, openId }: SignInRoutesPorts): Endpoint[] => [
  endpoint({
    id: 'signIn.password',
    method: 'post',
    path: '/sign-in',
    input: signInInput,
    answer: signInStep,
    limits: [byNetwork, { name: 'sign-in', by: ({ email }) => email }],
    may: anyone,
    handler: ({ input, visitor: { session, requestId } }) =>
      signIn.signIn(input, session, requestId),
  }),
  endpoint({
    id: 'signIn.code',
    method: 'post',
    path: '/sign-in/code',
    input: codeInput,
    answer: signInStep,
    limits: [byNetwork],
    may: anyone,
    handler: ({ input, visitor: { session, requestId } }) =>
      signIn.signInCode(input, session, requestId),
  }),
  endpoint({
    id: 'signIn.enrolment',
    method: 'get',
    path: '/sign-in/enrolment',
    answer: enrolment,
    may: anyone,
    handler: ({ visitor: { session } }) => signIn.enrolment(session),
  }),
  endpoint({
    id: 'signIn.enrol',
    method: 'post',
    path: '/sign-in/enrolment',
    input: codeInput,
    answer: recoveryCodes,
    limits: [byNetwork],
    may: anyone,
    handler: ({ input, visitor: { session, requestId } }) =>
      signIn.enrolCode(input, session, requestId),
  }),
  endpoint({
    id: 'signIn.acceptInvitation',
    method: 'post',
    path: '/sign-in/invitation',
    input: acceptInvitationInput,
    answer: signInStep,
    limits: [byNetwork],
    may: anyone,
    handler: ({ input, visitor: { session, requestId } }) =>
      signIn.acceptInvitation(input, session, requestId),
  }),
  endpoint({
    id: 'signIn.openId',
    method: 'get',
    path: '/sign-in/organisation',
    answer: openIdWay,
    may: anyone,
    handler: () => Promise.resolve(openId.way()),
  }),
  endpoint({
    id: 'signIn.startOpenId',
    method: 'post',
    path: '/sign-in/organisation',
    input: openIdStart,
    answer: openIdPlace,
    limits: [byNetwork],
    may: anyone,
    handler: ({ input, visitor: { session } }) => openId.start(input, session),
  }),
  endpoint({
    id: 'signIn.finishOpenId',
    method: 'post',
    path: '/sign-in/organisation/return',
    input: openIdReturn,
    answer: openIdStep,
    limits: [byNetwork],
    may: anyone,
    handler: ({ input, visitor: { session, requestId } }) =>
      openId.finish(input, session, requestId),
  }),
  endpoint({
    id: 'signIn.out',
    method: 'post',
    path: '/sign-out',
    answer: 'nothing',
    may: anyone,
    handler: ({ visitor: { session } }) => session.signOut(),
  }),
];

const byNetwork = { name: 'sign-in', by: 'network' } as const;
