import { screen } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import type { FieldProblem } from '#shared/problem.ts';
import { DateField } from './date-field.tsx';
import { FormPage } from './form-page.tsx';
import { Radios } from './radios.tsx';
import { SearchField } from './search-field.tsx';
import { TextField } from './text-field.tsx';

const problems: FieldProblem[] = [
  { field: 'name', code: 'name.missing' },
  { field: 'born', code: 'request.invalid' },
  { field: 'needs.2', code: 'request.unknownField' },
  { field: '', code: 'request.conflict' },
];

const page = (found: FieldProblem[]) => (
  <FormPage title="Register" backHref="/back" problems={found} values={{ name: ['Ŵyn'] }}>
    <TextField name="name" label="Name" />
    <DateField name="born" label="Born" />
    <Radios name="needs" label="Needs" options={[{ value: 'x', label: 'X' }]} />
  </FormPage>
);

test('every problem of a field links to an input that is there', () => {
  show(page(problems));
  const links = [...screen.getByRole('alert').querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#name', '#born', '#needs']);
  for (const link of links) {
    const target = document.getElementById(link.hash.slice(1));
    expect(target?.tagName).toBe('INPUT');
  }
});

test('a problem of the whole page is told without a link', () => {
  show(page(problems));
  const told = screen.getByText('Somebody else changed this while you were looking at it');
  expect(told.closest('a')).toBeNull();
});

test('the summary of problems takes the focus, and the title says that there is one', () => {
  show(page(problems));
  expect(document.activeElement).toBe(screen.getByRole('alert').parentElement);
  expect(document.title).toBe('Error: Register - Allcomers');
});

test('a page without problems has a plain title and no summary, and keeps what was typed', () => {
  show(page([]));
  expect(document.title).toBe('Register - Allcomers');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: 'Register' })).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Ŵyn');
});

test('the form posts to its own address and leaves checking to the server', () => {
  show(page([]));
  const form = screen.getByRole('button', { name: 'Continue' }).closest('form');
  expect(form?.method).toBe('post');
  expect(form?.noValidate).toBe(true);
  expect(form?.getAttribute('action')).toBe('/here');
});

test('in Easy Read the button and the way back are in its own words', () => {
  show(page([]), 'en-easy');
  expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go back' })).toBeTruthy();
});

test('a search is a plain form whose words go into the address', () => {
  show(<SearchField label="Search events" action="/events" defaultValue="Cardiff" />);
  const box = screen.getByRole('searchbox', { name: 'Search events' }) as HTMLInputElement;
  expect(box.value).toBe('Cardiff');
  expect(box.form?.method).toBe('get');
});

test('the page with problems breaks no rule of accessibility', async () => {
  show(page(problems));
  expect(await brokenRules()).toEqual([]);
});
