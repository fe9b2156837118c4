import { answerProblems, questionsFor, readAnswers, sentAnswers } from './question-answers.ts';
import { type Answers, question, type Question } from './questions.ts';

const ask = (id: string, different: object = {}): Question =>
  question.parse({
    id,
    kind: 'text',
    texts: { en: { label: id } },
    keepUntil: '2030-12-31',
    ...different,
  });
const options = ['train', 'car'].map((id) => ({ id, texts: { en: id } }));

const form = [
  ask('travel', { kind: 'choice', options }),
  ask('plate', { when: { question: 'travel', answer: 'car' } }),
  ask('garage', { when: { question: 'plate-kept', answer: 'yes' } }),
  ask('plate-kept', { kind: 'consent', when: { question: 'plate', answer: 'x' } }),
  ask('dinner', { kind: 'choices', options, pools: ['invited'] }),
  ask('tools', { sessions: ['workshop'] }),
  ask('agree', { kind: 'consent' }),
  ask('agreed', { when: { question: 'agree', answer: 'yes' } }),
  ask('drives', { when: { question: 'dinner', answer: 'car' }, pools: [] }),
];

test.each<[string, { pool?: string; sessions?: string[] }, Answers, string[]]>([
  ['nothing is answered', {}, {}, ['travel', 'agree']],
  ['the answer that it hangs on is given', {}, { travel: 'car' }, ['travel', 'plate', 'agree']],
  ['another answer is given', {}, { travel: 'train' }, ['travel', 'agree']],
  ['a consent that it hangs on is given', {}, { agree: true }, ['travel', 'agree', 'agreed']],
  ['a consent that it hangs on is not given', {}, { agree: false }, ['travel', 'agree']],
  ['the place is of its kind', { pool: 'invited' }, {}, ['travel', 'dinner', 'agree']],
  ['the session is chosen', { sessions: ['workshop'] }, {}, ['travel', 'tools', 'agree']],
  [
    'one of several answers is the one',
    { pool: 'invited' },
    { dinner: ['train', 'car'] },
    ['travel', 'dinner', 'agree', 'drives'],
  ],
  [
    'the question that it hangs on is not asked, whatever was answered before',
    {},
    { dinner: ['car'] },
    ['travel', 'agree'],
  ],
])('where %s, these are asked', (_where, facts, answers, ids) => {
  const asked = questionsFor(form, { pool: 'general', sessions: [], ...facts }, answers);
  expect(asked.map(({ id }) => id)).toEqual(ids);
});

const day = ask('born', { kind: 'date' });
test.each<[string, Question, Record<string, string>, unknown]>([
  ['words', ask('a'), { a: '  tea ' }, 'tea'],
  ['nothing', ask('a'), { a: '  ' }, undefined],
  ['a number', ask('a', { kind: 'number' }), { a: '1,5' }, 1.5],
  ['a number that is none', ask('a', { kind: 'number' }), { a: 'many' }, 'many'],
  ['a day', day, { 'born-day': '5', 'born-month': '10', 'born-year': '2001' }, '2001-10-05'],
  ['a day that was left empty', day, { 'born-day': '', 'born-month': '' }, undefined],
  ['several options', ask('a', { kind: 'choices', options }), { a: 'car train' }, ['car', 'train']],
  ['a box', ask('a', { kind: 'consent' }), { a: 'on' }, true],
])('%s is read from the fields of a page', (_what, asked, sent, answer) => {
  expect(readAnswers([asked], sent)[asked.id]).toEqual(answer);
});

const must = { required: true };
test.each<[string, object, unknown, string | null]>([
  ['text', {}, 'tea', null],
  ['text', {}, undefined, null],
  ['text', must, undefined, 'question.answerMissing'],
  ['text', {}, 'x'.repeat(1_001), 'text.tooLong'],
  ['text', {}, 5, 'request.invalid'],
  ['choice', {}, 'car', null],
  ['choice', {}, 'boat', 'answer.missing'],
  ['choice', must, undefined, 'answer.missing'],
  ['choices', {}, ['car'], null],
  ['choices', {}, ['car', 'boat'], 'answer.missing'],
  ['choices', {}, 'car', 'answer.missing'],
  ['choices', must, [], 'answer.missing'],
  ['number', {}, 0, null],
  ['number', {}, 'many', 'question.numberInvalid'],
  ['date', {}, '2030-02-28', null],
  ['date', {}, '2030-02-30', 'date.invalid'],
  ['date', must, undefined, 'date.invalid'],
  ['consent', {}, true, null],
  ['consent', {}, undefined, null],
  ['consent', {}, 'on', 'request.invalid'],
  ['consent', must, false, 'question.consentMissing'],
])('the answer to a %s %j that is %j has the problem %s', (kind, more, answer, code) => {
  const asked = ask('a', { kind, options, ...more });
  const problems = answerProblems([asked], { a: answer } as Answers);
  expect(problems.map((one) => one.code)).toEqual(code === null ? [] : [code]);
});

test('answers shown on a page again are read as they were', () => {
  const kinds = ['text', 'choice', 'choices', 'number', 'date', 'consent'] as const;
  const all = kinds.map((kind) => ask(`a-${kind}`, { kind, options }));
  const given: Answers = {
    'a-text': 'Two words',
    'a-choice': 'car',
    'a-choices': ['train', 'car'],
    'a-number': 2.5,
    'a-date': '2030-02-05',
    'a-consent': true,
  };
  expect(readAnswers(all, sentAnswers(all, given))).toEqual(given);
  expect(sentAnswers(all, {})).toEqual({});
});
