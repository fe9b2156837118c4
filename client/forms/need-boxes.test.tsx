import { screen, within } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { FormStateProvider } from './form-state.tsx';
import { NeedBoxes } from './need-boxes.tsx';

const boxes = (
  <NeedBoxes
    label="Documents"
    offered={['large_print', 'braille', 'easy_read']}
    saved={{ codes: ['braille'], answers: { 'braille.grade': 'contracted' } }}
    noteOf={(code) => (code === 'easy_read' ? 'Already there' : undefined)}
  />
);

test('needs are a group of boxes, those saved are ticked', () => {
  show(boxes);
  const group = screen.getByRole('group', { name: 'Documents' });
  const ticked = within(group)
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked);
  expect(ticked.map(({ value }) => value)).toEqual(['braille']);
});

test('a need is described by what explains it and by its note', () => {
  show(boxes);
  const box = screen.getByRole('checkbox', { name: 'Easy Read' });
  const described = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Short sentences with picturesAlready there');
});

test('the questions of a need stand in a group of their own with the saved answer', () => {
  show(boxes);
  const group = screen.getByRole('group', { name: 'Which kind of Braille? (optional)' });
  const chosen = within(group).getByRole<HTMLInputElement>('radio', { name: /Contracted/ });
  expect([chosen.name, chosen.checked]).toEqual(['answers.braille.grade', true]);
});

test('what was typed stands in place of what was saved, a box that was cleared included', () => {
  show(
    <FormStateProvider
      state={{
        problems: [{ field: 'answers.large_print.documents', code: 'access.detailTooLong' }],
        values: { codes: ['large_print'], 'answers.large_print.documents': ['All of it'] },
      }}
    >
      {boxes}
    </FormStateProvider>,
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Braille' }).checked).toBe(false);
  const field = document.getElementById('answers.large_print.documents') as HTMLInputElement;
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['All of it', 'true']);
});

test('Easy Read has a picture beside each need', () => {
  const { container } = show(boxes, 'en-easy');
  expect(container.querySelectorAll('.govuk-checkboxes__label svg')).toHaveLength(3);
});

test.each(['en', 'cy', 'en-easy'] as const)('the boxes break no rule in %s', async (id) => {
  show(boxes, id);
  expect(await brokenRules()).toEqual([]);
});
