import type { LocaleId } from '#shared/locales.ts';

/** The daily mail to somebody who sees to bookings, where material waits: counts alone. */
export interface PreparationDigest {
  key: string;
  template: 'preparation-digest';
  locale: LocaleId;
  to: { name: string; address: string };
  about: Record<string, never>;
  links: [];
  data: { figures: { askMaterial: number; lateMaterial: number } };
  policy: 'ordinary';
}

/** The mail of a day to somebody; null where nothing waits for them. */
export function preparationDigest(
  { id, name, email, locale }: { id: string; name: string; email: string; locale: LocaleId },
  figures: PreparationDigest['data']['figures'],
  day: string,
): PreparationDigest | null {
  if (figures.askMaterial + figures.lateMaterial === 0) return null;
  return {
    // One a day, however often it is asked for.
    key: `preparation-digest:${day}:${id}`,
    template: 'preparation-digest',
    locale,
    to: { name, address: email },
    about: {},
    links: [],
    data: { figures },
    policy: 'ordinary',
  };
}
