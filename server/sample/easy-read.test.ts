import { buildEvent } from './build-event.ts';
import { sampleEvents } from './events/events.ts';
import { sampleQuestions } from './questions/questions.ts';
import { programmeFrom } from './programme.ts';
import { venuesFrom } from './venues/venues.ts';

/** Every piece of Easy Read in the sample, by what it belongs to. */
const pieces: [string, string][] = [
  ...sampleEvents
    .map((sample) => buildEvent(sample, 0, new Date(0)))
    .flatMap(({ slug, texts, sessions, strands }) =>
      [
        texts,
        ...sessions.map((session) => session.texts),
        ...strands.map((one) => one.texts),
      ].flatMap((written) =>
        leaves(written['en-easy']).map((text): [string, string] => [slug, text]),
      ),
    ),
  ...venuesFrom(0).flatMap(({ id, texts }) =>
    leaves(texts['en-easy']).map((text): [string, string] => [id, text]),
  ),
  ...sampleQuestions.flatMap(({ slug, questions }) =>
    questions
      .flatMap(({ texts, options = [] }) => [texts, ...options.map((option) => option.texts)])
      .flatMap((written) =>
        leaves(written['en-easy']).map((text): [string, string] => [slug, text]),
      ),
  ),
  ...leaves(programmeFrom(0).texts['en-easy']).map((text): [string, string] => ['programme', text]),
];

const sentences = pieces.flatMap(([owner, text]) =>
  text.split(/(?<=[.?!])\s+/).map((sentence) => `${owner}: ${sentence}`),
);

test('there is Easy Read to judge', () => {
  expect(sentences.length).toBeGreaterThan(400);
});

test('no sentence has more than 15 words', () => {
  expect(sentences.filter((sentence) => wordsIn(sentence) > 15)).toEqual([]);
});

test('nearly every sentence has at most 12 words', () => {
  const long = sentences.filter((sentence) => wordsIn(sentence) > 12);
  expect(long.length / sentences.length).toBeLessThan(0.02);
});

test.each<[string, RegExp]>([
  ['brackets', /[()[\]]/],
  ['semicolons or dashes', /[;–—]/],
  ['abbreviations', /\b(?!UK\b)[A-Z]{2,}\b|e\.g\.|i\.e\.|etc/],
  ['percentages', /%|per cent/],
  ['signs in place of words', /[&/\\<>#~§]/],
])('no Easy Read has %s', (_what, pattern) => {
  const names = /[A-Z]\S+ \/ [A-Z]\S+( [A-Z]\S+)*/g;
  expect(pieces.filter(([, text]) => pattern.test(text.replace(names, '')))).toEqual([]);
});

function leaves(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [];
}

function wordsIn(sentence: string): number {
  const [, said = ''] = sentence.split(/: (.*)/s);
  return said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
