import { needCodes, needGroups, needKinds, type FollowUp } from './access-needs.ts';
import { textFor } from './catalogues.ts';
import { localeIds } from './locales.ts';
import { needStates } from './need-states.ts';
import { answerWords, followUpLabel, hintedNeeds, needHint, tickedWords } from './need-words.ts';

describe.each(localeIds)('the catalogue of needs in %s', (id) => {
  const text = textFor(id);

  test.each(needGroups)('names the group %s', (group) => {
    expect(text(`access-requests:groups.${group}.title`)).toMatch(/\p{L}/u);
    expect(text(`access-requests:groups.${group}.hint`)).toMatch(/\p{L}/u);
  });

  test.each(needCodes)('has a sentence for %s, each question after it and each choice', (code) => {
    expect(text(`access-requests:needs.${code}.label`)).toMatch(/\p{L}/u);
    const followUps: readonly FollowUp[] = needKinds[code].followUps;
    for (const followUp of followUps) {
      expect(followUpLabel(text, code, followUp)).toMatch(/\p{L}/u);
      for (const choice of followUp.choices ?? [])
        expect(answerWords(text, code, followUp.name, choice)).not.toBe(choice);
    }
  });

  test.each(needStates)('says where a need stands when it is %s', (state) => {
    expect(text(`access-requests:states.${state}`)).toMatch(/\p{L}/u);
  });

  test('explains every need that is listed as explained, and no other', () => {
    const explained = needCodes.filter((code) => needHint(text, code) !== undefined);
    expect(explained).toEqual(needCodes.filter((code) => hintedNeeds.some((one) => one === code)));
  });
});

test('shows what was typed as it was typed where a question has no choices', () => {
  expect(answerWords(textFor('cy'), 'drop_off', 'time', 'Half past nine')).toBe('Half past nine');
});

test('shows each answer after its question, so that a yes and two names are told apart', () => {
  const answers = { 'bsl.voiceOver': 'yes', 'bsl.preferred': 'Sam Lee', 'bsl.avoided': 'Jo Day' };
  const [words] = tickedWords(textFor('en'), { codes: ['bsl'], answers });
  expect(words).toContain('Anyone you would like to work with: Sam Lee');
  expect(words).toContain('Anyone we should not book: Jo Day');
  expect(words).toContain('speak for you when you sign? Yes');
});
