import { anOption, aQuestion } from '#tests/support/asked-questions.ts';
import { readAnswerCells } from './answer-rules.ts';

const options = [anOption('by-train', 'By train'), anOption('by-car', 'By car, shared')];
const asked = [
  aQuestion('name', 'Name on the badge'),
  aQuestion('how-travel', 'How?', { kind: 'choice', options }),
  aQuestion('ways', 'Ways?', { kind: 'choices', options }),
  aQuestion('guests', 'Guests?', { kind: 'number' }),
  aQuestion('arrives', 'When?', { kind: 'date' }),
  aQuestion('agrees', 'Agree?', { kind: 'consent' }),
];

test.each([
  ['words, where a column of ours has the same name', { question_name: 'Nia' }, { name: 'Nia' }],
  ['one answer by its code', { how_travel: 'BY-TRAIN' }, { 'how-travel': 'by-train' }],
  ['one by its words', { how_travel: 'by car, shared' }, { 'how-travel': 'by-car' }],
  ['one by its words in Welsh', { how_travel: 'By train (cy)' }, { 'how-travel': 'by-train' }],
  ['several by codes', { ways: 'by-train by-car' }, { ways: ['by-train', 'by-car'] }],
  ['several by words', { ways: 'By car, shared; By train' }, { ways: ['by-car', 'by-train'] }],
  ['the same one twice', { ways: 'by-car|by-car' }, { ways: ['by-car'] }],
  ['a number with a comma', { guests: '2,5' }, { guests: 2.5 }],
  ['an ISO day', { arrives: '2030-02-05' }, { arrives: '2030-02-05' }],
  ['a day as it is written here', { arrives: '5/2/2030' }, { arrives: '2030-02-05' }],
  ['a yes', { agrees: 'Ydy' }, { agrees: true }],
  ['a no', { agrees: 'no' }, {}],
  ['empty cells', { ways: ' ', guests: '' }, {}],
])('a row reads %s', (_what, values: Record<string, string>, answers) => {
  expect(readAnswerCells(asked, values)).toEqual({ answers, problems: [] });
});

test.each([
  ['an answer that is not offered', { how_travel: 'by boat' }, 'how_travel', 'import.choice'],
  ['one of several that is not', { ways: 'by-car by-boat' }, 'ways', 'import.choice'],
  ['what is no number', { guests: 'two' }, 'guests', 'question.numberInvalid'],
  ['neither yes nor no', { agrees: 'maybe' }, 'agrees', 'import.yesOrNo'],
])('%s is told by its column', (_what, values: Record<string, string>, column, code) => {
  expect(readAnswerCells(asked, values).problems).toEqual([{ column, code }]);
});
