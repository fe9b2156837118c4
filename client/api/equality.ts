import type {
  EqualityDesk,
  EqualityDetail,
  EqualityForm,
  EqualityRelease,
  EqualitySettingsInput,
} from '#shared/equality-monitoring.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { Send } from './api.ts';

export const getEqualityForm = (send: Send, slug: string) =>
  send<EqualityForm>('get', `/events/${slug}/equality`);

/** Sends the answers of one person as they were typed; the endpoint checks them. */
export const answerEquality = (send: Send, slug: string, input: Record<string, unknown>) =>
  send<void>('post', `/events/${slug}/equality`, { input });

const desk = '/staff/equality';

export const getEqualityDesk = (send: Send) => send<EqualityDesk>('get', desk);

export const releaseEquality = (send: Send, input: { period: string; detail: EqualityDetail }) =>
  send<EqualityRelease>('post', `${desk}/releases`, { input });

export const getEqualityRelease = (send: Send, period: string) =>
  send<EqualityRelease>('get', `${desk}/releases/${period}`);

/** Where a browser saves released figures from, in the reader's language. */
export const equalityFigures = (period: string, locale: LocaleId): string =>
  `/api${desk}/releases/${period}/figures.csv?locale=${locale === 'cy' ? 'cy' : 'en'}`;

/** Where a browser saves what people wrote from. */
export const equalityComments = (period: string): string =>
  `/api${desk}/releases/${period}/comments.csv`;

export const saveEqualitySettings = (send: Send, input: EqualitySettingsInput) =>
  send<void>('post', `${desk}/settings`, { input });
