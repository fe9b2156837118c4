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

/** A voice that can learn more sentences, as a browser does when it opens further pages. */
export interface GrowingVoice {
  text: Text;
  add(name: Namespace, sentences: object): void;
}

/**
 * Makes the voice of one locale, silent until sentences are added. `{{name}}` stands for a value; a sentence
 * with plural forms has one key a form (`_one`, `_few`, …), chosen by `count` as the language counts.
 */
export function createVoice(id: LocaleId): GrowingVoice {
  const plurals = new Intl.PluralRules(locales[id].lang);
  const known: Sentences = {};

  function find(key: string): string | undefined {
    const [name = '', path = ''] = key.split(':', 2);
    let node: unknown = known[name as Namespace];
    for (const step of path.split('.'))
      node = (node as Record<string, unknown> | undefined)?.[step];
    return typeof node === 'string' ? node : undefined;
  }

  return {
    text(key, values = {}) {
      const { count } = values;
      const form = typeof count === 'number' ? find(`${key}_${plurals.select(count)}`) : undefined;
      const sentence = form ?? find(key);
      if (sentence === undefined) throw new Error(`no sentence for ${key} in ${id}`);
      const said = sentence.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) =>
        String(values[name] ?? mark),
      );
      return id === 'cy' ? softenDays(said) : said;
    },
    add(name, sentences) {
      known[name] = sentences;
    },
  };
}

/** Welsh in which days were filled in, each softened by the word before it. */
export const softenDays = (said: string): string => said.replaceAll(beforeDay, '$1ddydd');

/** A day of the week begins with `dydd`, which softens to `ddydd` after these words. */
const beforeDay = /\b((?:ar|tan|o|i|hyd|neu) )dydd\b/gi;

/** Makes the whole voice of one locale from its sentences. */
export function createText(id: LocaleId, sentences: Sentences): Text {
  const voice = createVoice(id);
  for (const [name, own] of Object.entries(sentences)) voice.add(name as Namespace, own);
  return voice.text;
}
