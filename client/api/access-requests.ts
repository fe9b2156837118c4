import type { AccessInput, AccessRequest } from '#shared/access-requests.ts';
import type { Send } from './api.ts';

export const getAccess = (send: Send, registrationId: string, personId: string) =>
  send<AccessRequest | null>('get', at(registrationId, personId));

export const setAccess = (
  send: Send,
  registrationId: string,
  personId: string,
  input: AccessInput & { version?: number },
) => send<AccessRequest>('put', at(registrationId, personId), { input });

const at = (registrationId: string, personId: string) =>
  `/registrations/${encodeURIComponent(registrationId)}/people/${encodeURIComponent(personId)}/access`;
