/** The languages and styles of the interface. */
export const localeIds = ['en', 'cy', 'en-easy'] as const;
export type LocaleId = (typeof localeIds)[number];

/** A language and a style of writing; `prefix` begins every address of it. */
export interface Locale {
  id: LocaleId;
  lang: 'en-GB' | 'cy-GB';
  style: 'standard' | 'easy';
  prefix: '' | '/cy' | '/easy-read';
}

export const locales: Record<LocaleId, Locale> = {
  en: { id: 'en', lang: 'en-GB', style: 'standard', prefix: '' },
  cy: { id: 'cy', lang: 'cy-GB', style: 'standard', prefix: '/cy' },
  'en-easy': { id: 'en-easy', lang: 'en-GB', style: 'easy', prefix: '/easy-read' },
};

/** Languages that organisers may write in, beyond those of the interface. */
export const writtenLocaleIds = ['en', 'cy', 'en-easy', 'ga', 'gd'] as const;
export type WrittenLocaleId = (typeof writtenLocaleIds)[number];

/** The `lang` attribute for a written language. */
export const langOf: Record<WrittenLocaleId, string> = {
  en: 'en-GB',
  cy: 'cy-GB',
  'en-easy': 'en-GB',
  ga: 'ga-IE',
  gd: 'gd-GB',
};

/** Splits an address into its locale and the path that is the same in every locale. */
export function splitPath(path: string): { locale: Locale; rest: string } {
  for (const id of ['cy', 'en-easy'] as const) {
    const { prefix } = locales[id];
    if (path === prefix || path.startsWith(`${prefix}/`))
      return { locale: locales[id], rest: path.slice(prefix.length) || '/' };
  }
  return { locale: locales.en, rest: path };
}
