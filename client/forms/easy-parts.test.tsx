import { screen } from '@testing-library/react';
import { show } from '#tests/support/show.tsx';
import { EasyParts, type EasyPart } from './easy-parts.tsx';
import { FormStateProvider } from './form-state.tsx';
import { TextField } from './text-field.tsx';

const parts: EasyPart[] = [
  { fields: ['name'], show: () => <TextField name="name" label="Name" /> },
  {
    fields: ['phone'],
    title: 'Phone',
    show: (heading) => (
      <TextField name="phone" label="Phone" heading={heading} defaultValue="029 2018 0000" />
    ),
  },
];

const form = (part: number | null, values: Record<string, string[]> = {}) => (
  <FormStateProvider state={{ problems: [], values }}>
    <EasyParts part={part} parts={parts} />
  </FormStateProvider>
);

test('all questions stand on one page outside Easy Read', () => {
  show(form(0), 'cy');
  expect(screen.getAllByRole('textbox')).toHaveLength(2);
});

test('Easy Read asks one question and carries the others along', () => {
  const { container } = show(form(1, { name: ['Mair'], nobody: ['x'] }), 'en-easy');
  expect(screen.getAllByRole('textbox').map(({ id }) => id)).toEqual(['phone']);
  const hidden = [...container.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  expect(hidden.map(({ name, value }) => [name, value])).toEqual([
    ['part', '1'],
    ['name', 'Mair'],
  ]);
});

test('a question that was answered on an earlier day shows its answer', () => {
  show(form(1, { name: ['Mair'], nobody: ['x'] }), 'en-easy');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Phone' }).value).toBe(
    '029 2018 0000',
  );
});

test('a question that stands alone is the heading of its page, and is none among others', () => {
  const { unmount } = show(form(1), 'en-easy');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Phone');
  unmount();
  show(form(1), 'en');
  expect(screen.queryByRole('heading')).toBeNull();
});

test('Easy Read shows all questions where the page asks for it', () => {
  show(form(null), 'en-easy');
  expect(screen.getAllByRole('textbox')).toHaveLength(2);
});
