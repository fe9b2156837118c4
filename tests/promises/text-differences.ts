import type { Locale } from '#shared/locales.ts';
import { flatten, formsOf, marksOf } from './sentences.ts';

/**
 * How the text of a language differs from the English in more than its words. Easy Read says less, so its
 * sentences may leave values out.
 */
export function textDifferences(
  english: object,
  other: object,
  { lang, style }: Pick<Locale, 'lang' | 'style'>,
): string[] {
  const own = formsOf(flatten(other));
  const wanted = formsOf(flatten(english));
  const plurals = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  return [
    ...[...wanted.keys()].filter((key) => !own.has(key)).map((key) => `${key} is missing`),
    ...[...own.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is not in English`),
    ...[...own].flatMap(([key, forms]) => [
      ...formProblems(key, [...forms.keys()], wanted.get(key), plurals),
      ...markProblems(key, forms, wanted.get(key)).filter(
        (problem) => style === 'standard' || !problem.includes(' lacks '),
      ),
    ]),
  ];
}

function formProblems(
  key: string,
  forms: string[],
  english: Map<string, string> | undefined,
  plurals: readonly string[],
): string[] {
  const counts = english?.has('other') ?? false;
  const wanted = counts ? plurals : [''];
  return sameNames(forms, wanted) ? [] : [`${key} has the forms ${forms.join(', ')}`];
}

/** A form may leave its number out ("one place"); every other value stands in every form. */
function markProblems(
  key: string,
  forms: Map<string, string>,
  english: Map<string, string> = new Map(),
): string[] {
  const wanted = allMarks(english.values());
  return [...forms].flatMap(([form, sentence]) => {
    const marks = marksOf(sentence);
    const unknown = marks.filter((mark) => !wanted.includes(mark));
    const lacking = wanted.filter(
      (mark) => !marks.includes(mark) && !(form !== '' && mark === 'count'),
    );
    return [
      ...unknown.map((mark) => `${key} has {{${mark}}}, which English has not`),
      ...lacking.map((mark) => `${key}${form && `_${form}`} lacks {{${mark}}}`),
    ];
  });
}

const allMarks = (sentences: Iterable<string>): string[] =>
  [...new Set([...sentences].flatMap(marksOf))].toSorted();

const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join() === others.toSorted().join();
