import { screen } from '@testing-library/react';
import type { DeadLetterAction } from '#shared/messages.ts';
import { brokenRules, show } from '#tests/support/show.tsx';
import { DeadLetterActions } from './dead-letter-actions.tsx';

const letter = {
  id: 'd1',
  record: { collection: 'registrations', id: 'r1' },
  type: 'registration.confirmed',
  code: 'E_MAIL',
  happenedAt: new Date('2030-01-05T09:00:00Z'),
  at: new Date('2030-01-05T10:00:00Z'),
};
const showFor = (...may: DeadLetterAction[]) =>
  show(<DeadLetterActions letter={{ ...letter, may }} />);

test('discarding has to be opened first, and says what is lost before its button', async () => {
  showFor('deadLetter.retry', 'deadLetter.discard');
  const details = document.querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain('will never be done');
  const sure = details?.querySelector('button');
  expect([sure?.textContent, sure?.name, sure?.value]).toEqual([
    'Yes, discard it',
    'do',
    'discard',
  ]);
  expect(Object.fromEntries(new FormData(sure?.form ?? undefined))).toEqual({ letter: 'd1' });
  expect(await brokenRules()).toEqual([]);
});

test('the button that tries again is named with what happened', () => {
  showFor('deadLetter.retry');
  screen.getByRole('button', { name: 'Try again: registration.confirmed' });
  expect(document.querySelector('details')).toBeNull();
});

test('whoever may do nothing about it sees no button', () => {
  showFor();
  expect(document.querySelector('button, summary')).toBeNull();
});
