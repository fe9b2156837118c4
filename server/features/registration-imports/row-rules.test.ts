import { type Header, isBlank, readHeader, readRow } from './row-rules.ts';

const header: Header = [
  'name',
  'email',
  'phone',
  'pool',
  'assistant',
  'under_18',
  'guardian_name',
  'guardian_phone',
  'guardian_agrees',
  'language',
  'sessions',
];
const good = ['Ana Lee', 'ana@people.example', '', 'general', '', '', '', '', '', 'cy', ''];
const withCells = (cells: Record<number, string>) => good.map((cell, at) => cells[at] ?? cell);
const child = { 5: 'Ie', 6: 'Mair Lee', 7: '01632 960 001', 8: 'yes' };

test('a row is a registration of one person', () => {
  expect(readRow(header, good)).toEqual({
    input: {
      locale: 'cy',
      people: [
        {
          name: 'Ana Lee',
          pool: 'general',
          sessions: [],
          under18: false,
          photos: 'ask_me',
        },
      ],
      contact: { email: 'ana@people.example', method: 'email', format: 'standard' },
      ifFull: 'stop',
    },
  });
});

test('an assistant who is named comes too', () => {
  const read = readRow(header, withCells({ 4: 'Sam Rees' }));
  expect(read).toMatchObject({ input: { people: [{}, { name: 'Sam Rees', assists: 0 }] } });
});

test('a child whose guardian agrees is read, whichever language says yes', () => {
  const guardian = { name: 'Mair Lee', phone: '01632 960 001', consents: true };
  expect(readRow(header, withCells(child))).toMatchObject({
    input: { people: [{ under18: true, guardian }] },
  });
});

test('sessions are parted by spaces, and a phone number may begin with a plus', () => {
  const read = readRow(header, withCells({ 2: '+44 1632 960 001', 10: 'talk walk' }));
  expect(read).toMatchObject({
    input: { people: [{ sessions: ['talk', 'walk'] }], contact: { phone: '+44 1632 960 001' } },
  });
});

test.each([
  ['no name', { 0: '' }, [['name', 'name.missing']]],
  ['a wrong address', { 1: 'ana' }, [['email', 'email.invalid']]],
  ['no way to reach anybody', { 1: '' }, [['phone', 'phone.invalid']]],
  ['a language that we do not write', { 9: 'fr' }, [['language', 'import.choice']]],
  ['a formula', { 0: '=HYPERLINK("x")' }, [['name', 'import.formula']]],
  ['a formula behind a full-width sign', { 4: '＝1+1' }, [['assistant', 'import.formula']]],
  ['a minus sign first', { 4: '-1+cmd' }, [['assistant', 'import.formula']]],
  ['an answer that is neither yes nor no', { 5: 'perhaps' }, [['under_18', 'import.yesOrNo']]],
  [
    'a child without a guardian',
    { 5: 'yes' },
    [
      ['guardian_name', 'name.missing'],
      ['guardian_phone', 'phone.invalid'],
      ['guardian_agrees', 'guardian.consentMissing'],
    ],
  ],
  [
    'several things wrong',
    { 0: '', 1: 'ana' },
    [
      ['name', 'name.missing'],
      ['email', 'email.invalid'],
    ],
  ],
  ['more cells than columns', { 11: 'x' }, [['', 'import.rowLength']]],
])('a row with %s says so by its column', (_what, cells: Record<number, string>, problems) => {
  const row = withCells(cells);
  if (cells[11] !== undefined) row.push(cells[11]);
  const read = readRow(header, row);
  expect('problems' in read && read.problems.map(({ column, code }) => [column, code])).toEqual(
    problems,
  );
});

test('columns are known in any case and with spaces', () => {
  expect(readHeader(['Name', 'POOL', 'Under 18', 'guardian-name', ''])).toEqual({
    header: ['name', 'pool', 'under_18', 'guardian_name', null],
    problems: [],
  });
});

test.each([
  [['name'], [['pool', 'import.columnMissing']]],
  [['name', 'pool', 'diagnosis'], [['diagnosis', 'import.columnUnknown']]],
  [['name', 'pool', 'Name'], [['name', 'import.columnTwice']]],
])('the columns %j are refused', (cells, problems) => {
  const read = readHeader(cells);
  expect(read.problems.map(({ column, code }) => [column, code])).toEqual(problems);
});

test('a row of empty cells is blank', () => {
  expect([isBlank(['', '']), isBlank(['', 'x'])]).toEqual([true, false]);
});
