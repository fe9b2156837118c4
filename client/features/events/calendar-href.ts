import type { Locale } from '#shared/locales.ts';

/** Where the calendar entry of an event comes from, in the reader's language. */
export const calendarHref = (slug: string, locale: Locale): string =>
  `/api/events/${slug}/calendar${locale.id === 'en' ? '' : `?locale=${locale.id}`}`;
