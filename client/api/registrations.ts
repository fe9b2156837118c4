import type { AnswerFile } from '#shared/answer-file-input.ts';
import type { OwnAnswers, OwnAnswersInput } from '#shared/own-answers.ts';
import type { AnswersRead } from '#shared/questions.ts';
import type { Registration, RegistrationChange } from '#shared/registrations.ts';
import type { RegistrationSplit } from '#shared/registration-splits.ts';
import type { Send } from './api.ts';

export const getRegistration = (send: Send, id: string) => send<Registration>('get', at(id));

/** What its people answered to the organiser; reading sensitive answers is recorded. */
export const getAnswers = (send: Send, id: string, query: { sensitive?: 'yes' } = {}) =>
  send<AnswersRead>('get', `${at(id)}/answers`, { query });

/** What one person is asked and answered; asks for a fresh code where a sensitive question is among them. */
export const getOwnAnswers = (send: Send, id: string, personId: string) =>
  send<OwnAnswers>('get', answersAt(id, personId));

/** Keeps a file that is to answer a question; what comes back stands for it. */
export const uploadAnswer = (send: Send, slug: string, questionId: string, file: unknown) =>
  send<AnswerFile>(
    'post',
    `/events/${encodeURIComponent(slug)}/questions/${encodeURIComponent(questionId)}/files`,
    { input: { file } },
  );

/** Where a browser saves the file of an answer from. */
export const answerFileHref = (id: string, personId: string, question: string): string =>
  `/api${answersAt(id, personId)}/${encodeURIComponent(question)}/file`;

export const saveOwnAnswers = (send: Send, id: string, personId: string, input: OwnAnswersInput) =>
  send<OwnAnswers>('put', answersAt(id, personId), { input });

/** What holders do with the whole of a registration, each on the version that they saw. */
export const moveRegistration = (
  send: Send,
  id: string,
  action: 'cancel' | 'accept' | 'decline' | 'resend',
  version: number,
) => send<Registration>('post', `${at(id)}/${action}`, { input: { version } });

export const changeRegistration = (
  send: Send,
  id: string,
  input: Pick<RegistrationChange, 'version'> & Partial<RegistrationChange>,
) => send<Registration>('post', `${at(id)}/change`, { input });

/** Gives some of a party a registration of their own; answers what is left. */
export const splitRegistration = (send: Send, id: string, input: RegistrationSplit) =>
  send<Registration>('post', `${at(id)}/split`, { input });

/** Sends one of a party their own link. */
export const inviteMember = (send: Send, id: string, personId: string, version: number) =>
  send<Registration>('post', `${at(id)}/invite`, { input: { version, personId } });

const answersAt = (id: string, personId: string) =>
  `${at(id)}/people/${encodeURIComponent(personId)}/answers`;

const at = (id: string) => `/registrations/${encodeURIComponent(id)}`;
