import { screen } from '@testing-library/react';
import type { AccessNeed } from '#shared/access-requests.ts';
import { brokenRules, show } from '#tests/support/show.tsx';
import { StaffNeedTable } from './staff-need-table.tsx';

const need: AccessNeed = {
  id: 'n1',
  code: 'large_print',
  severity: 'required',
  answers: { size: '20' },
  state: 'asked',
  askedAt: new Date('2030-01-05T09:00:00Z'),
  may: ['need.acknowledge', 'need.confirm', 'need.withdraw'],
};

test('a need has a button for each step that the access lead may take, named with the need', async () => {
  show(<StaffNeedTable personId="p1" needs={[need]} version={2} />);
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual([
    expect.stringMatching(/^Mark as seen: .*print/i),
    expect.stringMatching(/^Mark as arranged: .*print/i),
  ]);
  expect(await brokenRules()).toEqual([]);
});

test('the form of a need says whose it is and which version was seen', () => {
  show(<StaffNeedTable personId="p1" needs={[need]} version={2} />);
  const form = screen.getAllByRole<HTMLButtonElement>('button')[0]?.form;
  expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({
    person: 'p1',
    need: 'n1',
    version: '2',
  });
});

test('where nothing can follow there is no button', () => {
  show(<StaffNeedTable personId="p1" needs={[{ ...need, may: [] }]} version={2} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Nothing to do')).toBeTruthy();
});
