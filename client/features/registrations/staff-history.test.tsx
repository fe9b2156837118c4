import { screen } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { StaffHistory } from './staff-history.tsx';

const at = new Date('2030-01-05T09:00:00Z');

test.each([
  ['By staff: Nia Rees', { kind: 'person', id: 'p1', name: 'Nia Rees' }],
  ['By staff', { kind: 'person', id: 'p1' }],
  ['By the person', { kind: 'visitor' }],
])('the history says "%s"', async (words, actor) => {
  show(
    <StaffHistory
      entries={[{ at, action: 'registration.cancelled', actor }]}
      zone="Europe/London"
    />,
  );
  screen.getByText(words);
  expect(await brokenRules()).toEqual([]);
});
