/** The sentences of one file of text, by their dotted keys. */
export type Flat = Map<string, string>;

export function flatten(tree: object, path = ''): Flat {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...flatten(value as object, `${path}${key}.`)],
    ),
  );
}

/** A key without its plural ending; `_other` stands with every count, so it says which keys are plural. */
export function baseOf(key: string, all: { has(key: string): boolean }): string {
  const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
  return base !== key && all.has(`${base}_other`) ? base : key;
}

/** The sentences by base key, each with its forms: one named '' where it does not count. */
export function formsOf(flat: Flat): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>();
  for (const [key, sentence] of flat) {
    const base = baseOf(key, flat);
    const own = forms.get(base) ?? new Map<string, string>();
    forms.set(base, own.set(key.slice(base.length + 1), sentence));
  }
  return forms;
}

/** What a sentence leaves open, as `{{name}}`, each once, in order. */
export const marksOf = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].toSorted();
