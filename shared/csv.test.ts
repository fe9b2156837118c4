import { csvOf } from './csv.ts';

test('a file begins with the mark of UTF-8, so that names in Welsh are read, and its lines end as RFC 4180 says', () => {
  const bytes = Buffer.from(csvOf([['name'], ['Llŷr Ŵyn']]));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toBe('\uFEFF"name"\r\n"Llŷr Ŵyn"\r\n');
});

test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  'the cell %j is text to a spreadsheet',
  (cell) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
  },
);

test('a quote cannot end a cell before its time', () => {
  expect(csvOf([['a","=1', 'b']])).toBe('\uFEFF"a"",""=1","b"\r\n');
});

test.each(["O'Neill", 'ap Rhys-Davies', '1 = 1', ''])('the cell %j stays as it is', (cell) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF"${cell}"\r\n`);
});
