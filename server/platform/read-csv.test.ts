import { readCsv } from './read-csv.ts';

const rowsOf = async (file: string | Uint8Array): Promise<string[][]> => {
  const rows: string[][] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for await (const row of readCsv(bytes)) rows.push(row);
  return rows;
};

test.each([
  ['commas', 'a,b\r\n1,2\r\n'],
  ['semicolons, as spreadsheets of other countries write them', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['a byte order mark', '\uFEFFa,b\r\n1,2'],
  ['quotes and spaces around the cells', '"a", b \n "1",2'],
])('a file with %s is read', async (_what, file) => {
  expect(await rowsOf(file)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a cell may hold the mark, a quote and a line break', async () => {
  expect(await rowsOf('a,b\n"1,""x""\ny",ŵ')).toEqual([
    ['a', 'b'],
    ['1,"x"\ny', 'ŵ'],
  ]);
});

test.each([
  ['letters that are not UTF-8', Buffer.from('Siân', 'latin1'), 'encoding'],
  ['a quote that does not close', Buffer.from('a,b\n"1,2\n'), 'form'],
  ['a quote left open in a long file', Buffer.from(`a\n"${'1\n'.repeat(30_000)}`), 'form'],
])('a file with %s is refused', async (_what, file, reason) => {
  await expect(rowsOf(file)).rejects.toMatchObject({ reason });
});

test('others get their turn while a long file is read', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const rows = await rowsOf('a,b\n'.repeat(20_000));
  clearInterval(timer);
  expect(rows).toHaveLength(20_000);
  expect(turns).toBeGreaterThan(2);
});
