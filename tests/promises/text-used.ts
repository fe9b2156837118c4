import { baseOf, marksOf, type Flat } from './sentences.ts';
import { partsOf, type Part } from './syntax.ts';

/** What the code says about text: whole words, patterns of keys, and calls whose values are seen. */
export interface Spoken {
  /** Every string literal, and every name of a property: what a computed part of a key may be. */
  words: Set<string>;
  /** Keys with computed parts, as `events:kinds.${kind}`. */
  patterns: Set<string>;
  calls: Array<{ file: string; key: string; given: string[] }>;
}

export const spokenNothing = (): Spoken => ({ words: new Set(), patterns: new Set(), calls: [] });

/** Adds what one file says. */
export function hear(spoken: Spoken, file: string, source: string): void {
  for (const [part] of partsOf(file, source)) {
    if (part.type === 'Literal' && typeof part.value === 'string') spoken.words.add(part.value);
    if (part.type === 'Identifier') spoken.words.add(String(part.name));
    if (part.type === 'JSXText') spoken.words.add(String(part.value));
    if (part.type === 'TemplateLiteral') {
      const quasis = (part.quasis as Array<{ value: { cooked: string } }>).map(
        ({ value }) => value.cooked,
      );
      if (quasis.length === 1) spoken.words.add(quasis[0] ?? '');
      else spoken.patterns.add(quasis.join('*'));
    }
    if (part.type === 'CallExpression') hearCall(spoken, file, part);
  }
}

function hearCall({ calls }: Spoken, file: string, part: Part): void {
  const [key, values] = part.arguments as [Part?, Part?];
  if (key?.type !== 'Literal' || !/^[a-z-]+:[\w.-]+$/.test(String(key.value))) return;
  const properties = (values?.properties ?? []) as Array<Part & { key?: Part }>;
  if (
    values &&
    (values.type !== 'ObjectExpression' || properties.some(({ type }) => type !== 'Property'))
  )
    return;
  calls.push({
    file,
    key: String(key.value),
    given: properties.map((property) => String(property.key?.name ?? property.key?.value)),
  });
}

/** The keys of a file of text that nothing in the code can mean. */
export function unusedKeys(name: string, sentences: Flat, spoken: Spoken): string[] {
  const patterns = [...spoken.patterns]
    .filter((pattern) => pattern.startsWith(`${name}:`) || /^\*\.\w/.test(pattern))
    .map(
      (pattern) =>
        new RegExp(
          `^${pattern.replaceAll(/[.[\]()+?^$|\\{}]/g, String.raw`\$&`).replaceAll('*', '(.+)')}$`,
        ),
    );
  const bases = new Set([...sentences.keys()].map((key) => baseOf(key, sentences)));
  return [...bases].filter((base) => {
    const key = `${name}:${base}`;
    if (spoken.words.has(key)) return false;
    return !patterns.some((pattern) =>
      pattern
        .exec(key)
        ?.slice(1)
        .every((word) => spoken.words.has(word)),
    );
  });
}

/** Calls that leave a value of their sentence out, or give one that it has not. */
export function wrongValues(sentencesOf: (key: string) => string[], { calls }: Spoken): string[] {
  return calls.flatMap(({ file, key, given }) => {
    const forms = sentencesOf(key);
    if (forms.length === 0) return [];
    const open = new Set(forms.flatMap(marksOf));
    const lacking = [...open].filter((mark) => !given.includes(mark));
    const idle = given.filter((mark) => !open.has(mark) && !(mark === 'count' && forms.length > 1));
    return [
      ...lacking.map((mark) => `${file}: ${key} is said without ${mark}`),
      ...idle.map((mark) => `${file}: ${key} has no {{${mark}}}`),
    ];
  });
}
