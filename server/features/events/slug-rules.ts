import { foldWords } from './rules.ts';

const longest = 60;

/** The address of a page from its title: plain words and dashes, cut at a word. */
export function slugOf(title: string): string {
  const words = foldWords(title);
  const fitting = words.filter((_word, at) => words.slice(0, at + 1).join('-').length <= longest);
  return fitting.join('-').replaceAll(/[^a-z0-9-]/g, '') || 'event';
}

/** Addresses to try in turn, the plain one first. */
export const slugsToTry = (slug: string): string[] => [
  slug,
  ...Array.from({ length: 98 }, (_one, at) => `${slug}-${at + 2}`),
];
