import { screen } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { HoldNotice } from './hold-notice.tsx';

const until = new Date('2030-07-05T13:15:00Z');
const limit = new Date('2030-07-06T01:00:00Z');

test('a hold says until when in the time of the event, and can be extended', async () => {
  show(<HoldNotice hold={{ state: 'held', until, limit }} zone="Europe/London" />);
  expect(screen.getByRole('heading', { name: 'Your place is kept until 2:15pm' })).toBeInstanceOf(
    HTMLElement,
  );
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep my place' });
  expect([button.type, button.name, button.value]).toEqual(['submit', 'press', 'keep']);
  expect(await brokenRules()).toEqual([]);
});

test('a hold at its limit offers no more time and says so', () => {
  show(<HoldNotice hold={{ state: 'held', until: limit, limit }} zone="Europe/London" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('This is the longest we can keep a place.')).toBeInstanceOf(HTMLElement);
});

test('without places the notice says that the form joins the waiting list', () => {
  show(<HoldNotice hold={{ state: 'full', until: null, limit: null }} zone="Europe/London" />);
  expect(screen.getByText(/you join the waiting list/)).toBeInstanceOf(HTMLElement);
});

test.each(['none', 'lost'] as const)('nothing is said of a hold that is %s', (state) => {
  const { container } = show(
    <HoldNotice hold={{ state, until: null, limit: null }} zone="Europe/London" />,
  );
  expect(container.textContent).toBe('');
});
