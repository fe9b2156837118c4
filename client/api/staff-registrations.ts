import type { AccessRequest } from '#shared/access-requests.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { AnswerCounts, AnswersTo } from '#shared/staff-answers.ts';
import type { HistoryEntry } from '#shared/staff-registrations.ts';
import type {
  Registration,
  RegistrationQuery,
  RegistrationSummary,
} from '#shared/registrations.ts';
import type {
  StaffRegistration,
  StaffRegistrationInput,
  StaffRegistrationReceipt,
} from '#shared/staff-registrations.ts';
import type { WaitingList } from '#shared/waiting-list.ts';
import type { Send } from './api.ts';

export const listRegistrations = (send: Send, eventId: string, query: Partial<RegistrationQuery>) =>
  send<PageOf<RegistrationSummary>>('get', `/staff/events/${eventId}/registrations`, { query });

/** How many answered each question of an event, and what they chose. */
export const getAnswerCounts = (send: Send, eventId: string) =>
  send<AnswerCounts>('get', `/staff/events/${eventId}/answers`);

/** Who answered one question; reading answers to a sensitive one is recorded. */
export const listAnswersTo = (send: Send, eventId: string, questionId: string, page: number) =>
  send<AnswersTo>('get', `/staff/events/${eventId}/answers/${encodeURIComponent(questionId)}`, {
    query: { page },
  });

/** Where a browser saves the registrations of an event from, as a file. */
export const registrationsFile = (eventId: string): string =>
  `/api/staff/events/${eventId}/registrations.csv`;

export const getStaffRegistration = (send: Send, id: string) =>
  send<StaffRegistration>('get', `/staff/registrations/${id}`);

export const getHistory = (send: Send, id: string) =>
  send<{ entries: HistoryEntry[] }>('get', `/staff/registrations/${id}/history`);

/** Registers somebody who phoned or wrote; the answers as they were typed, since the endpoint checks them. */
export const enterRegistration = (
  send: Send,
  eventId: string,
  input: Record<keyof StaffRegistrationInput, unknown>,
) => send<StaffRegistrationReceipt>('post', `/staff/events/${eventId}/registrations`, { input });

/** What staff do for the people of a registration. */
export type StaffMove = 'cancel' | 'accept' | 'decline' | 'resend' | 'offer' | 'approve' | 'refuse';

export const moveRegistration = (send: Send, id: string, move: StaffMove, version: number) =>
  send<Registration>('post', `/registrations/${id}/${move}`, { input: { version } });

export const getWaitingList = (send: Send, eventId: string) =>
  send<WaitingList>('get', `/staff/events/${eventId}/waiting-list`);

/** Reads what one person said about access; the reading is recorded. */
export const readAccess = (send: Send, registrationId: string, personId: string) =>
  send<AccessRequest>('get', `/staff/registrations/${registrationId}/people/${personId}/access`);
