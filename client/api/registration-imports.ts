import type { ImportReport, RegistrationImport } from '#shared/registration-imports.ts';
import type { Send } from './api.ts';

const pathOf = (eventId: string): string => `/staff/events/${eventId}/imports`;

export const listImports = (send: Send, eventId: string) =>
  send<RegistrationImport[]>('get', pathOf(eventId));

/** Checks a file; nobody is registered by that. */
export const uploadImport = (
  send: Send,
  eventId: string,
  input: { file: unknown; consentRecorded: unknown },
) => send<RegistrationImport>('post', pathOf(eventId), { input });

export const getImport = (send: Send, eventId: string, id: string, page: number) =>
  send<ImportReport>('get', `${pathOf(eventId)}/${id}`, { query: { page } });

export const confirmImport = (send: Send, eventId: string, id: string, version: number) =>
  send<RegistrationImport>('post', `${pathOf(eventId)}/${id}/confirm`, { input: { version } });

export const discardImport = (send: Send, eventId: string, id: string, version: number) =>
  send<void>('post', `${pathOf(eventId)}/${id}/discard`, { input: { version } });

/** Where a browser saves an empty file with all columns from. */
export const columnsFile = (eventId: string): string => `/api${pathOf(eventId)}/columns.csv`;
