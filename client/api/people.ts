import type { PageOf } from '#shared/page-of.ts';
import type {
  AcceptInvitationInput,
  Enrolment,
  InvitationInput,
  OpenIdReturn,
  OpenIdStart,
  OpenIdStep,
  OpenIdWay,
  OwnSession,
  OwnSignIn,
  PeopleQuery,
  PersonAnswer,
  ProofInput,
  SignInInput,
  SignInStep,
} from '#shared/people.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { Send } from './api.ts';

export const signIn = (send: Send, input: SignInInput) =>
  send<SignInStep>('post', '/sign-in', { input });

export const signInWithCode = (send: Send, input: { code: string }) =>
  send<SignInStep>('post', '/sign-in/code', { input });

export const getEnrolment = (send: Send) => send<Enrolment>('get', '/sign-in/enrolment');

export const enrol = (send: Send, input: { code: string }) =>
  send<{ recoveryCodes: string[] }>('post', '/sign-in/enrolment', { input });

export const acceptInvitation = (send: Send, input: AcceptInvitationInput) =>
  send<SignInStep>('post', '/sign-in/invitation', { input });

export const getOpenIdWay = (send: Send) => send<OpenIdWay>('get', '/sign-in/organisation');

export const startOpenId = (send: Send, input: OpenIdStart) =>
  send<{ url: string }>('post', '/sign-in/organisation', { input });

export const finishOpenId = (send: Send, input: OpenIdReturn) =>
  send<OpenIdStep>('post', '/sign-in/organisation/return', { input });

export const listOwnSessions = (send: Send) =>
  send<{ sessions: OwnSession[] }>('get', '/me/sessions');

export const endSession = (send: Send, id: string) =>
  send<void>('post', `/me/sessions/${encodeURIComponent(id)}/end`);

export const endOtherSessions = (send: Send) => send<void>('post', '/me/sessions/end-others');

export const getOwnSignIn = (send: Send) => send<OwnSignIn>('get', '/me/sign-in');

export const prove = (send: Send, input: ProofInput) =>
  send<void>('post', '/me/sign-in/prove', { input });

export const makeRecoveryCodes = (send: Send) =>
  send<{ recoveryCodes: string[] }>('post', '/me/sign-in/recovery-codes');

export const getOwnEnrolment = (send: Send) => send<Enrolment>('get', '/me/sign-in/app');

export const setUpOwnApp = (send: Send, input: { code: string }) =>
  send<{ recoveryCodes: string[] }>('post', '/me/sign-in/app', { input });

export const setOwnPassword = (send: Send, input: { password: string }) =>
  send<void>('post', '/me/sign-in/password', { input });

export const signOut = (send: Send) => send<void>('post', '/sign-out');

export const listPeople = (send: Send, query: Partial<PeopleQuery>) =>
  send<PageOf<PersonAnswer>>('get', '/people', { query });

export const getPerson = (send: Send, id: string) => send<PersonAnswer>('get', `/people/${id}`);

export const invitePerson = (send: Send, input: InvitationInput) =>
  send<PersonAnswer>('post', '/people', { input });

export const invitePersonAgain = (send: Send, id: string, version: number) =>
  send<PersonAnswer>('post', `/people/${id}/invite`, { input: { version } });

export const setRoles = (send: Send, id: string, input: { version: number; roles: RoleGrant[] }) =>
  send<PersonAnswer>('put', `/people/${id}/roles`, { input });

export const endAccess = (send: Send, id: string, version: number) =>
  send<PersonAnswer>('post', `/people/${id}/leave`, { input: { version } });
