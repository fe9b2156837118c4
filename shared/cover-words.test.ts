import { textFor } from './catalogues.ts';
import { gapSeverities, requirementStates } from './cover.ts';
import { kindWords, requirementStateWords, severityWords } from './cover-words.ts';
import { supportKindCodes } from './support-kinds.ts';

describe.each(['en', 'cy'] as const)('the words of cover in %s', (id) => {
  const text = textFor(id);

  test('name every kind apart', () => {
    const names = supportKindCodes.map((kind) => kindWords(text, kind));
    expect(new Set(names).size).toBe(supportKindCodes.length);
  });

  test('name how well time is covered, and where a requirement stands', () => {
    for (const severity of gapSeverities) expect(severityWords(text, severity)).toMatch(/\p{L}/u);
    for (const state of requirementStates)
      expect(requirementStateWords(text, state)).toMatch(/\p{L}/u);
  });
});
