/** The paragraphs of a text; a line that only wraps stays in its paragraph. */
export const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n\s*\n/)
    .map((one) => one.replaceAll(/\s*\r?\n\s*/g, ' ').trim())
    .filter((one) => one !== '');

/** Paragraphs as the one text that `paragraphsOf` takes apart. */
export const asParagraphs = (list: readonly string[] = []): string => list.join('\n\n');
