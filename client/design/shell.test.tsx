import { screen, within } from '@testing-library/react';
import { brokenRules, show } from '#tests/support/show.tsx';
import { PageShell } from './page-shell.tsx';
import { StaffShell } from './staff-shell.tsx';

const languages = [
  { href: '/here', lang: 'en-GB', label: 'English', current: true },
  { href: '/cy/here', lang: 'cy-GB', label: 'Cymraeg', current: false },
];
const shared = {
  homeHref: '/',
  settingsHref: '/display',
  languages,
  footerLinks: [{ href: '/privacy', label: 'Privacy notice' }],
};
const publicPage = (
  <PageShell {...shared} navigation={[{ href: '/events', label: 'Events', current: true }]}>
    <h1>Events</h1>
  </PageShell>
);
const staffPage = (
  <StaffShell
    accountHref="/staff/sessions"
    {...shared}
    signOutHref="/sign-out"
    signedInName="Carys Ŵyn"
    sections={[
      { href: '/staff/events', label: 'Events', current: true },
      { href: '/staff/people', label: 'People' },
    ]}
  >
    <h1>Events</h1>
  </StaffShell>
);

test('the first link of a page leads to its main part, which can take the focus', () => {
  show(publicPage);
  const [first] = screen.getAllByRole('link');
  expect(first?.textContent).toBe('Skip to main content');
  expect(first?.getAttribute('href')).toBe('#main-content');
  expect(screen.getByRole('main')).toMatchObject({ id: 'main-content', tabIndex: -1 });
});

test('the other language is a link that says its language, and this one is no link', () => {
  show(publicPage);
  const nav = screen.getByRole('navigation', { name: 'Language' });
  const [other, ...more] = within(nav).getAllByRole('link');
  expect(more).toEqual([]);
  expect([other?.textContent, other?.lang, other?.getAttribute('hreflang')]).toEqual([
    'Cymraeg',
    'cy-GB',
    'cy-GB',
  ]);
  expect(within(nav).getByText('English').getAttribute('aria-current')).toBe('true');
});

test('every page leads to its display settings, home, and the standing links', () => {
  show(publicPage);
  const to = (name: string) => screen.getAllByRole('link', { name })[0]?.getAttribute('href');
  expect(to('Display settings')).toBe('/display');
  expect(to('Allcomers')).toBe('/');
  expect(to('Privacy notice')).toBe('/privacy');
});

test('the current section is marked for the ear as well as for the eye', () => {
  show(publicPage);
  const nav = screen.getByRole('navigation', { name: 'Main menu' });
  expect(within(nav).getByRole('link', { name: 'Events', current: true })).toBeTruthy();
});

test('an Easy Read page says that readers have not tested it, and others do not', () => {
  const { unmount } = show(publicPage, 'en-easy');
  expect(screen.getByText('This is Easy Read. Readers have not tested it yet.')).toBeTruthy();
  unmount();
  show(publicPage);
  expect(screen.queryByText(/not tested/)).toBeNull();
});

test('a staff page says who is signed in and signs out by a form', () => {
  show(staffPage, 'cy');
  expect(screen.getByText('Wedi mewngofnodi fel Carys Ŵyn')).toBeTruthy();
  const form = screen.getByRole('button', { name: 'Allgofnodi' }).closest('form');
  expect([form?.method, form?.getAttribute('action')]).toEqual(['post', '/sign-out']);
});

test.each([
  ['public', publicPage],
  ['staff', staffPage],
])('the %s frame breaks no rule of accessibility', async (_, page) => {
  show(page);
  expect(await brokenRules()).toEqual([]);
});
