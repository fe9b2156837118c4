import { textFor } from '#shared/catalogues.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { staffSections } from './site-links.ts';

const roles: RoleGrant[] = (['organiser', 'access-lead', 'admin'] as const).map((role) => ({
  role,
  scope: { kind: 'programme' },
}));
const currentOn = (pathname: string) =>
  staffSections(roles, (path) => `/cy${path}`, pathname, textFor('en')).flatMap(
    ({ label, current }) => (current ? [label] : []),
  );

test.each([
  ['/cy/staff/events/1/bookings', ['Events']],
  ['/cy/staff/registrations/1', ['Events']],
  ['/cy/staff/bookings', ['Invoices']],
  ['/cy/staff/bookings/1/preparation', ['Communication support']],
  ['/cy/account', []],
])('on %s the menu marks %j', (pathname, expected) => {
  expect(currentOn(pathname)).toEqual(expected);
});
