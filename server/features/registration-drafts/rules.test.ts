import type { DraftAnswers } from '#shared/registration-drafts.ts';
import { aPool, aSession, eventWithPlaces } from '#tests/support/event-with-places.ts';
import { registrationOf } from './party.ts';
import { answersThatApply, nextStep, problemsOfStep, stepsFor } from './rules.ts';

const event = eventWithPlaces();
const withChoice = eventWithPlaces({ sessions: [aSession('s1'), aSession('s2')] });
const online = eventWithPlaces({ mode: 'online' });
const recorded = eventWithPlaces({
  mode: 'online',
  sessions: [aSession('s1', { choice: null, recorded: true })],
});

const contact = { name: 'Nia', email: 'nia@people.example', party: 'me', under18: false } as const;
const group = { ...contact, party: 'group' } as const;
const people = { names: { 1: 'Ann', 2: 'Bob' }, emails: { 1: 'ann@people.example' }, under18: {} };
const agrees = { hold: 'yes', share: true } as const;

test.each([
  ['the others, in a group', event, { contact: group }, 'people', true],
  ['no others, for one person', event, { contact }, 'people', false],
  ['a guardian for a child', event, { contact: { ...contact, under18: true } }, 'guardian', true],
  [
    'a guardian for a child in the group',
    event,
    { contact: group, people: { ...people, under18: { 2: 'yes' } } },
    'guardian',
    true,
  ],
  ['no guardian for adults', event, { contact: group, people }, 'guardian', false],
  ['sessions where there is a choice', withChoice, {}, 'sessions', true],
  ['no sessions where there is none', event, {}, 'sessions', false],
  ['needs with consent', event, { consent: agrees }, 'needs', true],
  ['no needs without consent', event, { consent: { hold: 'no', share: false } }, 'needs', false],
  [
    'a group that was ticked',
    event,
    { consent: agrees, needs: { groups: ['hearing'] } },
    'needs-hearing',
    true,
  ],
  [
    'no group that was not',
    event,
    { consent: agrees, needs: { groups: [] } },
    'needs-hearing',
    false,
  ],
  ['food at a venue', event, { consent: agrees }, 'food', true],
  ['no food online', online, { consent: agrees }, 'food', false],
  ['an assistant at a venue', event, {}, 'assistant', true],
  ['no assistant online', online, {}, 'assistant', false],
  [
    'what the assistant needs, where one comes',
    event,
    { assistant: { coming: 'yes' } },
    'assistant-consent',
    true,
  ],
  [
    'nothing about an assistant who does not come',
    event,
    { assistant: { coming: 'no' }, 'assistant-consent': agrees },
    'assistant-needs',
    false,
  ],
  [
    'what the assistant eats, whatever the other said',
    event,
    {
      consent: { hold: 'no', share: false },
      assistant: { coming: 'yes' },
      'assistant-consent': agrees,
    },
    'assistant-food',
    true,
  ],
  [
    'no needs of an assistant who did not agree',
    event,
    {
      consent: agrees,
      assistant: { coming: 'yes' },
      'assistant-consent': { hold: 'no', share: false },
    },
    'assistant-food',
    false,
  ],
  [
    'a group that was ticked for the assistant',
    event,
    {
      assistant: { coming: 'yes' },
      'assistant-consent': agrees,
      'assistant-needs': { groups: ['hearing'] },
    },
    'assistant-needs-hearing',
    true,
  ],
  [
    'no group of the assistant that was ticked for the other',
    event,
    {
      consent: agrees,
      needs: { groups: ['hearing'] },
      assistant: { coming: 'yes' },
      'assistant-consent': agrees,
    },
    'assistant-needs-hearing',
    false,
  ],
  ['photos at a venue', event, {}, 'photos', true],
  ['pictures where it is recorded', recorded, {}, 'photos', true],
  ['no photos online', online, {}, 'photos', false],
] as Array<[string, typeof event, DraftAnswers, string, boolean]>)(
  'the form has %s',
  (_what, at, answers, step, asked) => {
    expect(stepsFor(at, answers).includes(step as never)).toBe(asked);
  },
);

test('the next question is the first without an answer, and then the check', () => {
  expect(nextStep(event, {})).toBe('contact');
  expect(nextStep(event, { contact })).toBe('place');
  const all: DraftAnswers = {
    contact,
    place: { pool: 'general', pools: {} },
    consent: { hold: 'no', share: false },
    assistant: { coming: 'no' },
    photos: { photos: 'ok' },
    language: { locale: 'en', method: 'email', format: 'standard' },
  };
  expect(nextStep(event, all)).toBe('check');
});

test('answers to questions that apply no more are not sent', () => {
  const answers: DraftAnswers = {
    contact,
    people,
    consent: { hold: 'no', share: false },
    needs: { groups: [] },
  };
  expect(Object.keys(answersThatApply(event, answers)).toSorted()).toEqual(['consent', 'contact']);
});

test.each([
  [
    'a place that is not there',
    'place',
    { place: { pool: 'gold', pools: {} } },
    'pool',
    'place.unknown',
  ],
  [
    'a place for assistants',
    'place',
    { place: { pool: 'assistant', pools: {} } },
    'pool',
    'place.unknown',
  ],
  [
    'a place of one of them',
    'place',
    { place: { pool: 'general', pools: { 1: 'x' } } },
    'pools.1',
    'place.unknown',
  ],
  [
    'a group of one',
    'people',
    { contact: group, people: { ...people, names: {} } },
    'names.1',
    'name.missing',
  ],
  [
    'a choice not made',
    'sessions',
    { contact, sessions: { sessions: {}, each: {} } },
    'sessions.morning',
    'answer.missing',
  ],
  [
    'a session of no choice',
    'sessions',
    { contact, sessions: { sessions: { morning: 'x' }, each: {} } },
    'sessions.morning',
    'session.unknown',
  ],
] as const)('%s is refused at its field', (_what, step, answers, field, code) => {
  const at = { ...withChoice, pools: [aPool('general', 5), aPool('assistant', 5, 'assistant')] };
  expect(problemsOfStep(at, step, answers as DraftAnswers)).toEqual([{ field, code }]);
});

test('a form becomes the one call that registers, its people with their own ids', () => {
  const answers: DraftAnswers = {
    contact: group,
    people,
    place: { pool: 'general', pools: { 2: 'wales' } },
    sessions: { sessions: { morning: 's1' }, each: { '2.morning': 's2' } },
    consent: agrees,
    needs: { groups: ['hearing'] },
    'needs-hearing': {
      codes: ['hearing_loop'],
      severity: { hearing_loop: 'helpful' },
      answers: { 'hearing_loop.aid': 't_coil' },
    },
    'anything-else': { contactMe: true, method: 'phone' },
    assistant: { coming: 'yes' },
    'assistant-consent': { hold: 'yes', share: false },
    'assistant-needs': { groups: ['people'] },
    'assistant-needs-people': { codes: ['assistance_dog'], severity: {}, answers: {} },
    'assistant-anything-else': { anythingElse: 'A chair nearby', contactMe: false },
    'assistant-food': { codes: ['vegan'], severity: {}, answers: {} },
    photos: { photos: 'no_photos' },
    profile: { keep: 'yes' },
  };
  const personIds = Array.from({ length: 11 }, (_id, index) => `id-${index}`);
  const { input, personIds: ids } = registrationOf(answers, {
    personIds,
    locale: 'cy',
    ifFull: 'wait',
  });
  expect(ids).toEqual(['id-0', 'id-1', 'id-2', 'id-10']);
  expect(input).toMatchObject({
    locale: 'cy',
    ifFull: 'wait',
    contact: { email: 'nia@people.example' },
  });
  expect(
    input.people.map(({ name, pool, sessions, assists }) => [name, pool, sessions, assists]),
  ).toEqual([
    ['Nia', 'general', ['s1'], undefined],
    ['Ann', 'general', ['s1'], undefined],
    ['Bob', 'wales', ['s2'], undefined],
    ['', 'assistant', [], 0],
  ]);
  expect(input.people[0]?.access).toMatchObject({
    needs: [{ code: 'hearing_loop', severity: 'helpful', answers: { aid: 't_coil' } }],
    contactMe: { method: 'phone' },
    keepProfile: true,
  });
  expect(input.people[1]?.access).toBeUndefined();
  expect(input.people[3]?.access).toMatchObject({
    consentToShare: false,
    needs: [{ code: 'assistance_dog' }, { code: 'vegan' }],
    anythingElse: 'A chair nearby',
    keepProfile: false,
  });
});
