/** What a message to many may leave open; each is filled in for the person who reads it. */
export const placeholders = [
  'name',
  'event',
  'day',
  'time',
  'place',
  'reference',
  'contact',
  'joining',
  'manage',
] as const;
export type Placeholder = (typeof placeholders)[number];

const marks = /\{\{\s*([a-z]+)\s*\}\}/g;

/** Whether every mark of a text is a placeholder, written as it should be: no brace stands alone. */
export const hasKnownMarks = (text: string): boolean =>
  !/[{}]/.test(
    text.replaceAll(marks, (mark, name: string) =>
      (placeholders as readonly string[]).includes(name) ? '' : mark,
    ),
  );

/** Whether a text leaves something open. */
export const hasMark = (text: string, name: Placeholder): boolean =>
  [...text.matchAll(marks)].some(([, found]) => found === name);

/** Fills a text in, in one pass: what a value says is never taken for a placeholder. */
export const fillMarks = (
  text: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): string => text.replaceAll(marks, (mark, name: string) => values[name as Placeholder] ?? mark);

/** The parts of a text around one placeholder. */
export const aroundMark = (text: string, name: Placeholder): string[] =>
  text.split(new RegExp(String.raw`\{\{\s*${name}\s*\}\}`));
