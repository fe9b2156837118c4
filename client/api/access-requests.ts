import type { NeedVerb } from '#shared/need-actions.ts';
import type {
  AccessProfile,
  AccessRequest,
  AccessUpdate,
  NeedMoveInput,
} from '#shared/access-requests.ts';
import type { Send } from './api.ts';

export const getAccess = (send: Send, registrationId: string, personId: string) =>
  send<AccessRequest>('get', at(registrationId, personId));

/** Puts all that a person says in place of what they said before. Throws conflict with what stands now. */
export const setAccess = (
  send: Send,
  registrationId: string,
  personId: string,
  input: AccessUpdate,
) => send<AccessRequest>('put', at(registrationId, personId), { input });

/** Answers a question about a need, or says how it went. Throws conflict with what stands now. */
export const moveOwnNeed = (
  send: Send,
  { registrationId, personId, needId }: Record<'registrationId' | 'personId' | 'needId', string>,
  verb: NeedVerb,
  input: NeedMoveInput,
) =>
  send<AccessRequest>('post', `${at(registrationId, personId)}/needs/${needId}/${verb}`, { input });

/** Takes consent back: what was said is deleted at once. */
export const withdrawAccess = (send: Send, registrationId: string, personId: string) =>
  send<void>('post', `${at(registrationId, personId)}/withdraw`);

/** What a person asked us to keep for their next event. Throws not-found without an address to know them by. */
export const getProfile = (send: Send, registrationId: string, personId: string) =>
  send<AccessProfile>('get', `${at(registrationId, personId)}/profile`);

const at = (registrationId: string, personId: string) =>
  `/registrations/${encodeURIComponent(registrationId)}/people/${encodeURIComponent(personId)}/access`;
