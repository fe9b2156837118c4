import type { LocaleId } from '#shared/locales.ts';
import type { openedPurposes, OpenedLink } from '#shared/people.ts';
import type { Send } from './api.ts';

export type OpenedPurpose = (typeof openedPurposes)[number];

/** Uses a link from a mail. Throws gone where it is old, used or forged. */
export const openLink = (send: Send, purpose: OpenedPurpose, token: string) =>
  send<OpenedLink>('post', `/links/${purpose}`, { input: { token } });

/** Asks for the links of an address; the answer is the same for every address. */
export const askLinks = (send: Send, input: { email: string; locale: LocaleId }) =>
  send<void>('post', '/links/ask', { input });

/** Asks for a code by mail, which opens the access needs of a registration for a while. */
export const askFreshCode = (send: Send, registrationId: string) =>
  send<void>('post', `/registrations/${encodeURIComponent(registrationId)}/fresh-code`);

export const confirmFreshCode = (send: Send, registrationId: string, code: string) =>
  send<void>('post', `/registrations/${encodeURIComponent(registrationId)}/fresh-code/confirm`, {
    input: { code },
  });
