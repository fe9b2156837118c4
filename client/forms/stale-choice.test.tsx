import { screen } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { StaleChoice } from './stale-choice.tsx';

const choice = (
  <StaleChoice
    fields={[{ label: 'Phone', typed: '0444', now: '0333' }]}
    values={{ phone: ['0444'], sessions: ['a', 'b'], version: ['7'] }}
    backHref="/back"
  />
);

test('both versions stand side by side under headings that say whose they are', () => {
  show(choice);
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Question',
    'What you typed',
    'What is saved now',
  ]);
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    '0444',
    '0333',
  ]);
});

test('saving what was typed sends all of it again with the version that stands now', () => {
  show(choice);
  const form = screen.getByRole<HTMLButtonElement>('button', { name: 'Save what I typed' }).form;
  expect([...new FormData(form ?? undefined)]).toEqual([
    ['phone', '0444'],
    ['sessions', 'a'],
    ['sessions', 'b'],
    ['version', '7'],
  ]);
});

test('keeping what is saved leads back and sends nothing', () => {
  show(choice);
  const link = screen.getByRole('link', { name: 'Keep what is saved' });
  expect(link.getAttribute('href')).toBe('/back');
});

test('the choice breaks no rule', async () => {
  show(choice, 'cy');
  expect(await brokenRules()).toEqual([]);
});
