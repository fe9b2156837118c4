import { wantedAddress } from './next-step.ts';

const asked = (to: string) =>
  wantedAddress({
    url: `http://localhost/sign-in?${new URLSearchParams({ to })}`,
  } as Request);

test.each(['/staff', '/staff/events?when=past', '/staff/people/1'])('%s is gone back to', (to) => {
  expect(asked(to)).toBe(to);
});

test.each(['//elsewhere.example/staff', 'https://elsewhere.example', '/staffing', '/sign-in', ''])(
  '%j is no page of staff and is not gone to',
  (to) => {
    expect(asked(to)).toBeNull();
  },
);
