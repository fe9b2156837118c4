import { partsOf, type Part } from './syntax.ts';

/** Text that people would read and that stands in code: a heuristic, by where it stands and how it looks. */
export function sentencesInCode(file: string, source: string): string[] {
  const found: string[] = [];
  for (const [part, around] of partsOf(file, source)) {
    const words = wordsOf(part);
    if (words !== null && isRead(part, words, around)) found.push(`${file}: ${words.trim()}`);
  }
  return found;
}

function wordsOf(part: Part): string | null {
  if (part.type === 'JSXText') return String(part.value);
  if (part.type === 'Literal' && typeof part.value === 'string') return part.value;
  if (part.type === 'TemplateElement') return (part.value as { cooked: string }).cooked;
  return null;
}

function isRead(part: Part, words: string, around: readonly Part[]): boolean {
  if (!/\p{L}{2}/u.test(words) || words.trim() === ourName) return false;
  if (part.type === 'JSXText') return true;
  const [parent] = around;
  if (parent?.type === 'JSXAttribute')
    return readAttributes.has(String((parent.name as { name: unknown }).name)) && !isKey(words);
  if (around.some(({ type, callee }) => isFault(type, callee as Part | undefined))) return false;
  return looksLikeSentence.test(words);
}

/** The name of the product is the same in every language. */
const ourName = 'Allcomers';

/** Attributes whose value is read out or shown. */
const readAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'hint',
  'label',
  'legend',
  'placeholder',
  'title',
]);

const isKey = (words: string): boolean => /^[a-z-]+:[\w.-]+$/.test(words);

/** A capital letter, then at least two more words. */
const looksLikeSentence = /^\s*\p{Lu}\p{Ll}*(,? \p{L}[\p{L}’'-]*){2}/u;

/** What developers read when something is wrong in the code itself. */
const isFault = (type: string, callee: Part | undefined): boolean =>
  type === 'NewExpression' && String(callee?.name).endsWith('Error');
