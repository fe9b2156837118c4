import { textFor } from '#shared/catalogues.ts';
import { localeIds } from '#shared/locales.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import { checkParts } from './check-rows.ts';
import type { DraftEvent } from './draft-event.ts';

const at = (time: string) => new Date(`2030-02-05T${time}:00Z`);

const event: DraftEvent = {
  slug: 'day',
  title: 'A day',
  lang: 'en-GB',
  zone: 'Europe/London',
  mode: 'in-person',
  contact: { name: 'Team', email: 'team@a.example', phone: '029 2018 0000' },
  controller: { name: 'Partner', email: 'partner@a.example' },
  places: [{ pool: 'general', free: 3, capacity: 10 }],
  holdMinutes: 60,
  provided: [],
  arrangeable: [],
  startsAt: at('09:00'),
  endsAt: at('16:00'),
  pools: [
    { id: 'general', kind: 'general', nation: null, name: null },
    { id: 'delegation-wales', kind: 'delegation', nation: 'wales', name: null },
  ],
  sessions: [
    {
      id: 's1',
      startsAt: at('10:00'),
      endsAt: at('11:00'),
      choice: 'morning',
      activities: [],
      title: 'Budgets',
      summary: undefined,
      lang: 'en-GB',
    },
  ],
};

const answers: DraftAnswers = {
  contact: { name: 'Mair', email: 'mair@a.example', party: 'group', under18: false },
  people: { names: { 1: 'Cadi' }, emails: {}, under18: { 1: 'on' } },
  guardian: { name: 'Mair', phone: '029 2018 0111', consents: true },
  place: { pool: 'general', pools: { 1: 'delegation-wales' } },
  sessions: { sessions: { morning: 's1' }, each: {} },
  consent: { hold: 'yes', share: true },
  needs: { groups: ['formats'] },
  'needs-formats': {
    codes: ['large_print'],
    severity: {},
    answers: { 'large_print.size': '24', 'braille.grade': 'contracted' },
  },
  'anything-else': { contactMe: true, method: 'relay', when: 'Mornings' },
  assistant: { coming: 'yes' },
  'assistant-consent': { hold: 'yes', share: false },
  'assistant-needs': { groups: [] },
  'assistant-food': { codes: ['vegan'], severity: {}, answers: {} },
  food: { codes: [], severity: {}, answers: {} },
  photos: { photos: 'no_photos' },
  language: { locale: 'cy', method: 'post', format: 'braille' },
  profile: { keep: 'no' },
};
const steps = Object.keys(answers);
const text = textFor('en');

const valuesOf = (step: string, label?: string) =>
  checkParts(answers, steps, event, text)
    .flatMap(({ rows }) => rows)
    .filter((row) => row.step === step && (label === undefined || row.label === label))
    .flatMap(({ values }) => values);

test('every question that was answered can be checked', () => {
  const checked = checkParts(answers, steps, event, text).flatMap(({ rows }) => rows);
  // The groups of needs are checked by what was ticked in them.
  const asked = steps.filter((step) => step !== 'needs');
  expect(new Set(checked.map(({ step }) => step))).toEqual(new Set(asked));
});

test.each(localeIds)('every answer has words in %s', (id) => {
  const rows = checkParts(answers, steps, event, textFor(id)).flatMap((part) => part.rows);
  for (const { label, values } of rows)
    for (const words of [label, ...values]) expect(words).toMatch(/[\p{L}\d]/u);
});

test('a question that no longer applies is left out', () => {
  const left = steps.filter((step) => step !== 'guardian');
  const rows = checkParts(answers, left, event, text).flatMap((part) => part.rows);
  expect(rows.some(({ step }) => step === 'guardian')).toBe(false);
});

test('a person under 18 is marked', () => {
  expect(valuesOf('people')).toEqual(['Cadi, under 18']);
});

test('a place that differs from the others names its person', () => {
  expect(valuesOf('place')).toEqual(['General place', 'Cadi: Place in the delegation from Wales']);
});

test('a need shows its own answers and no others', () => {
  expect(valuesOf('needs-formats')).toEqual(['Large print: What size of print? 24 point']);
});

test('nothing ticked is said in words', () => {
  expect(valuesOf('food')).toEqual(['None']);
});

test('an assistant without a name is said to be so', () => {
  expect(valuesOf('assistant')).toEqual(['Name not known yet']);
});

test('what an assistant eats is said apart from what the other does', () => {
  expect(valuesOf('assistant-food', 'Your assistant: Food and drink')).toEqual(['Vegan']);
});

test('the wish to talk says how and when', () => {
  expect(valuesOf('anything-else', 'Talk about it')).toEqual(['Yes: Relay UK, Mornings']);
});
