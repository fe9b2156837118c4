import { langOf, type LocaleId, type WrittenLocaleId } from './locales.ts';

/** What an organiser wrote, by language; English is the source. */
export type Written<Text> = { en: Text } & {
  [Id in Exclude<WrittenLocaleId, 'en'>]?: Text | undefined;
};

/** The version for a reader, with the `lang` it stands in and whether theirs is missing. */
export interface Chosen<Text> {
  text: Text;
  lang: string;
  missing: boolean;
}

/** Picks a reader's version: their own; else the plain one of their language; else English, marked as missing. */
export function chooseWritten<Text>(texts: Written<Text>, locale: LocaleId): Chosen<Text> {
  const own = texts[locale];
  if (own !== undefined) return { text: own, lang: langOf[locale], missing: false };
  return { text: texts.en, lang: langOf.en, missing: true };
}
