import { question, type Question } from '#shared/questions.ts';
import { eventWithPlaces } from '#tests/support/event-with-places.ts';
import { formProblems, losesAnswers } from './rules.ts';

const event = eventWithPlaces({ endsAt: new Date('2030-06-01T16:00:00Z') });
const ask = (id: string, different: object = {}): Question =>
  question.parse({
    id,
    kind: 'text',
    texts: { en: { label: id } },
    keepUntil: '2030-07-01',
    ...different,
  });
const options = ['train', 'car'].map((id) => ({ id, texts: { en: id } }));
const travel = ask('travel', { kind: 'choice', options });
const onCar = { when: { question: 'travel', answer: 'car' } };

test.each<[string, Question[], string, string]>([
  ['one name twice', [ask('a'), ask('a')], '1.id', 'question.idTwice'],
  [
    'one answer to choose',
    [ask('a', { kind: 'choice', options: [options[0]] })],
    '0.options',
    'question.optionsFew',
  ],
  [
    'the same answer twice',
    [ask('a', { kind: 'choices', options: [options[0], options[0]] })],
    '0.options',
    'question.optionTwice',
  ],
  [
    'answers that go before the event',
    [ask('a', { keepUntil: '2030-05-31' })],
    '0.keepUntil',
    'question.keptTooShort',
  ],
  [
    'a kind of place that is not there',
    [ask('a', { pools: ['balcony'] })],
    '0.pools',
    'place.unknown',
  ],
  [
    'a session that is not there',
    [ask('a', { sessions: ['opera'] })],
    '0.sessions',
    'session.unknown',
  ],
  ['a condition on a later question', [ask('a', onCar), travel], '0.when', 'question.whenUnknown'],
  [
    'a condition on an answer that is not offered',
    [travel, ask('a', { when: { question: 'travel', answer: 'boat' } })],
    '1.when',
    'question.whenUnknown',
  ],
  [
    'a condition on words',
    [ask('b'), ask('a', { when: { question: 'b', answer: 'yes' } })],
    '1.when',
    'question.whenUnknown',
  ],
])('questions with %s are refused', (_what, questions, field, code) => {
  expect(formProblems(event, questions)).toEqual([{ field: `questions.${field}`, code }]);
});

test('questions that fit have no problem', () => {
  const agree = ask('agree', { kind: 'consent' });
  const after = ask('b', { when: { question: 'agree', answer: 'yes' }, pools: ['general'] });
  expect(formProblems(event, [travel, ask('a', onCar), agree, after])).toEqual([]);
});

test.each<[string, Question[], Record<string, number>, string[]]>([
  ['is removed', [], { travel: 1 }, ['travel']],
  ['is removed before anybody answered', [], {}, []],
  ['is of another kind', [ask('travel')], { travel: 1 }, ['travel']],
  [
    'loses an answer to choose',
    [{ ...travel, options: options.slice(1) }],
    { travel: 2 },
    ['travel'],
  ],
  ['gets other words', [{ ...travel, texts: { en: { label: 'How?' } } }], { travel: 1 }, []],
])('a question that %s loses the right answers', (_what, after, answered, lost) => {
  expect(losesAnswers([travel], after, answered)).toEqual(lost);
});
