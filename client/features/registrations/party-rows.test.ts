import { checkRows, numbersOf, pressRows, readRows, rowField } from './party-rows.ts';

const two = {
  'name-1': ['Ann'],
  'email-1': ['ann@a.example'],
  'name-2': ['Bo'],
  'under18-2': ['on'],
};

test('the rows are found by the numbers in their fields, whatever else is on the page', () => {
  expect(numbersOf(['name-2', 'email-1', 'under18-2', 'name-10', 'names'])).toEqual(['1', '2']);
});

test('adding a person keeps what was typed and brings an empty row', () => {
  expect(pressRows('add', two)).toEqual({ ...two, 'name-3': [''] });
});

test('a party has at most nine rows beside the person who fills in the form', () => {
  const nine = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`name-${at + 1}`, [`P${at}`]]),
  );
  expect(numbersOf(Object.keys(pressRows('add', nine) ?? {}))).toHaveLength(9);
});

test('removing a person moves the others up with all their answers', () => {
  expect(pressRows('remove-1', two)).toEqual({ 'name-1': ['Bo'], 'under18-1': ['on'] });
});

test('removing the last person leaves an empty row', () => {
  expect(pressRows('remove-1', { 'name-1': ['Ann'] })).toEqual({ 'name-1': [''] });
});

test('another button is left to the page', () => {
  expect(pressRows('later', two)).toBeNull();
});

test('rows are read by the names of the schema', () => {
  expect(readRows(two)).toEqual({
    'names.1': ['Ann'],
    'emails.1': ['ann@a.example'],
    'names.2': ['Bo'],
    'under18.2': ['on'],
  });
});

test('an empty row is left out, and a no is not a yes', () => {
  const values = { 'name-1': ['Ann'], 'under18-1': ['no'], 'name-2': [' '], 'under18-2': ['on'] };
  expect(readRows(values)).toEqual({ 'names.1': ['Ann'] });
});

test.each([
  ['names.1', 'name-1'],
  ['emails.9', 'email-9'],
  ['under18.3', 'under18-3'],
  ['people', 'people'],
])('a problem of %s is shown at %s', (field, shown) => {
  expect(rowField(field)).toBe(shown);
});

test('a party of nobody asks for the first name', () => {
  expect(checkRows({ 'name-1': [''] })).toEqual([{ field: 'name-1', code: 'name.missing' }]);
});

test('an address without a name asks for the name of that row', () => {
  const values = { 'name-1': ['Ann'], 'name-2': [''], 'email-2': ['bo@b.example'] };
  expect(checkRows(values)).toEqual([{ field: 'name-2', code: 'name.missing' }]);
});
