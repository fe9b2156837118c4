import {
  acceptInvitationInput,
  codeInput,
  enrolment,
  recoveryCodes,
  signInInput,
  signInStep,
} from '#shared/people.ts';
import { type Endpoint, anyone, endpoint } from '#server/http/endpoint.ts';
import type { SignIn } from './sign-in.ts';

/** Signing in: by network and by address there are only so many tries. */
export const signInRoutes = (signIn: SignIn): Endpoint[] => [
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
    id: 'signIn.out',
    method: 'post',
    path: '/sign-out',
    answer: 'nothing',
    may: anyone,
    handler: ({ visitor: { session } }) => session.signOut(),
  }),
];

const byNetwork = { name: 'sign-in', by: 'network' } as const;
