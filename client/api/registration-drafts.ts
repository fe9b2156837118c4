import type { DraftAnswers, DraftStep, RegistrationDraft } from '#shared/registration-drafts.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Send } from './api.ts';

export const startDraft = (
  send: Send,
  input: { event: string; locale: LocaleId; invitation?: string | undefined },
) => send<RegistrationDraft>('post', '/registration-drafts', { input });

export const getDraft = (send: Send, id: string) => send<RegistrationDraft>('get', at(id));

export const answerDraft = <Step extends DraftStep>(
  send: Send,
  id: string,
  step: Step,
  input: NonNullable<DraftAnswers[Step]>,
) => send<RegistrationDraft>('put', `${at(id)}/${step}`, { input });

export const extendHold = (send: Send, id: string) =>
  send<RegistrationDraft>('post', `${at(id)}/extend`);

/** Mails a link that opens the form again. */
export const finishLater = (send: Send, id: string) => send<void>('post', `${at(id)}/finish-later`);

/** Exchanges the token of a mail for this device's key to the form. Throws gone where it is old or used. */
export const openDraft = (send: Send, id: string, token: string) =>
  send<void>('post', `${at(id)}/open`, { input: { token } });

/** Sends the form. Throws conflict where the hold is lost and there are not places for all. */
export const submitDraft = (send: Send, id: string, ifFull: 'wait' | 'stop') =>
  send<unknown>('post', `${at(id)}/submit`, { input: { ifFull } });

const at = (id: string) => `/registration-drafts/${encodeURIComponent(id)}`;
