import type { RoleGrant } from '#shared/permissions.ts';
import { mayChangeEvent, maySeeEvent, staffScope } from './policy.ts';

const everywhere: RoleGrant['scope'] = { kind: 'programme' };
const inWales: RoleGrant['scope'] = { kind: 'nation', nation: 'wales' };
const atOne: RoleGrant['scope'] = { kind: 'event', eventId: 'one' };
const draft = { id: 'one', nation: 'wales', state: 'draft' } as const;

test.each<[string, RoleGrant[], boolean]>([
  ['nobody in particular', [], false],
  ['an organiser of the nation', [{ role: 'organiser', scope: inWales }], true],
  ['front desk at the event', [{ role: 'front-desk', scope: atOne }], true],
  ['a payer', [{ role: 'payer', scope: everywhere }], false],
  [
    'an organiser of another nation',
    [{ role: 'organiser', scope: { kind: 'nation', nation: 'scotland' } }],
    false,
  ],
])('a draft seen by %s is %s to be seen', (_who, grants, expected) => {
  expect(maySeeEvent(draft, grants)).toBe(expected);
});

test('anyone may see an event that is not a draft', () => {
  expect(maySeeEvent({ ...draft, state: 'cancelled' }, [])).toBe(true);
});

test.each<[RoleGrant, boolean]>([
  [{ role: 'organiser', scope: atOne }, true],
  [{ role: 'admin', scope: everywhere }, false],
  [{ role: 'viewer', scope: inWales }, false],
])('changing an event as %j is allowed: %s', (grant, expected) => {
  expect(mayChangeEvent(draft, [grant])).toBe(expected);
});

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
