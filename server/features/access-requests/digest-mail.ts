import type { LocaleId } from '#shared/locales.ts';

/** How much waits, as codes and counts: a mail to staff says nobody's name and nobody's needs. */
export interface DigestFigures {
  toRead: number;
  toTell: number;
  issues: number;
}

/** The daily mail to somebody who sees to access requests, where something is late or went wrong. */
export interface DigestMail {
  key: string;
  template: 'access-digest';
  locale: LocaleId;
  to: { name: string; address: string };
  about: Record<string, never>;
  links: [];
  data: { figures: DigestFigures };
  policy: 'ordinary';
}

/** The mail of a day to somebody; null where nothing waits for them. */
export function digestMail(
  { id, name, email, locale }: { id: string; name: string; email: string; locale: LocaleId },
  figures: DigestFigures,
  day: string,
): DigestMail | null {
  if (Object.values(figures).every((count: number) => count === 0)) return null;
  return {
    // One a day, however often it is asked for.
    key: `access-digest:${day}:${id}`,
    template: 'access-digest',
    locale,
    to: { name, address: email },
    about: {},
    links: [],
    data: { figures },
    policy: 'ordinary',
  };
}
