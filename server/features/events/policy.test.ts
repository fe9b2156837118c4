import type { RoleGrant } from '#shared/permissions.ts';
import { staffScope } from './policy.ts';

const everywhere: RoleGrant['scope'] = { kind: 'programme' };
const inWales: RoleGrant['scope'] = { kind: 'nation', nation: 'wales' };
const atOne: RoleGrant['scope'] = { kind: 'event', eventId: 'one' };
test('a staff list is cut to the nations and events of those roles that see events', () => {
  expect(
    staffScope([
      { role: 'organiser', scope: inWales },
      { role: 'viewer', scope: atOne },
      { role: 'payer', scope: everywhere },
    ]),
  ).toEqual({ nations: ['wales'], eventIds: ['one'] });
});

test('a role over the whole programme sees every event', () => {
  expect(staffScope([{ role: 'viewer', scope: everywhere }])).toBe('all');
});
