import { createInstance } from 'i18next';
import type { catalogues } from './catalogues.ts';
import type { LocaleId } from './locales.ts';
import { locales } from './locales.ts';

type English = (typeof catalogues)['en'];
type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type Singular<Key extends string> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;
type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Singular<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** A part of the text that loads by itself, one JSON file a language. */
export type Namespace = keyof English;

/** The name of a sentence: its file and its place in it, as `events:list.title`. */
export type TextKey = {
  [Name in Namespace]: `${Name}:${Leaves<English[Name]>}`;
}[Namespace];

/** Says a sentence in one locale; `count` picks the plural form. Throws where the sentence is missing. */
export type Text = (key: TextKey, values?: Record<string, string | number>) => string;

/** The sentences of one locale as loaded: by file, then by key. */
export type Sentences = Partial<Record<Namespace, object>>;

/** Makes the voice of one locale; `sentences` may be a part of the whole, as a page in the browser needs. */
export function createText(id: LocaleId, sentences: Sentences): Text {
  const instance = createInstance({
    lng: locales[id].lang,
    fallbackLng: false,
    resources: { [locales[id].lang]: sentences },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`no sentence for ${key} in ${id}`);
    },
  } as Parameters<typeof createInstance>[0]);
  void instance.init();
  return (key, values = {}) => instance.t(key as string, values) as string;
}
