import fc from 'fast-check';
import { codeRoles, needsCode, roles, type RoleGrant } from '#shared/permissions.ts';
import { personLifecycle } from './lifecycle.ts';
import { rolesTowards } from './policy.ts';
import {
  isGuessable,
  isOnce,
  linkUntil,
  readProven,
  roleCodes,
  rolesInForce,
  searchWords,
  withoutRepeats,
  writeProven,
} from './rules.ts';

const everywhere = (role: RoleGrant['role']): RoleGrant => ({
  role,
  scope: { kind: 'programme' },
});
const now = new Date('2030-03-01T09:00:00Z');

test.each(roles)('the role %s counts without a code only where it needs none', (role) => {
  const needed = codeRoles.includes(role);
  expect(needsCode([everywhere('viewer'), everywhere(role)])).toBe(needed);
  expect(rolesInForce([everywhere(role)], false)).toHaveLength(needed ? 0 : 1);
  expect(rolesInForce([everywhere(role)], true)).toHaveLength(1);
});

test('roles are named by where they count, each once', () => {
  const grants: RoleGrant[] = [
    { role: 'organiser', scope: { kind: 'nation', nation: 'wales' } },
    { role: 'organiser', scope: { kind: 'event', eventId: 'e1' } },
    { role: 'organiser', scope: { kind: 'nation', nation: 'wales' } },
    everywhere('viewer'),
  ];
  expect(roleCodes(grants)).toEqual([
    'organiser@nation:wales',
    'organiser@event:e1',
    'viewer@programme',
  ]);
  expect(withoutRepeats(grants)).toEqual([grants[0], grants[1], grants[3]]);
});

test.each([
  ['correct horse battery', false],
  ['mae hi’n bwrw glaw', false],
  ['aaaaaaaaaaaa', true],
  ['abababababab', true],
  ['AngharadRees1', true],
  ['angharad.rees2030', true],
  ['password1234', true],
  ['Cyfrinair2030!', true],
  ['Passw0rd-welcome-1', true],
  ['my password is a heron', false],
  ['Password1234', true],
])('the password %j is guessable: %s', (password, guessable) => {
  const about = { name: 'Angharad Rees', email: 'angharad.rees@staff.example' };
  expect(isGuessable(password, about)).toBe(guessable);
});

test('the note of a password given is good for ten minutes and for that person', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 60_000 }), (waited) => {
      const later = new Date(now.getTime() + waited);
      const person = readProven(writeProven('p1', now), later);
      expect(person).toBe(waited < 10 * 60_000 ? 'p1' : null);
    }),
  );
});

test.each([null, '', 'p1', 'p1.', '.99999999999999', 'p1.soon'])(
  'a note that reads %j is nobody’s',
  (kept) => {
    expect(readProven(kept, now)).toBeNull();
  },
);

test.each([
  ['manage', '2030-06-01T00:00:00Z', false],
  ['member', '2030-06-01T00:00:00Z', false],
  ['sign-in', '2030-03-01T09:30:00Z', true],
  ['invitation', '2030-03-08T09:00:00Z', true],
] as const)('a link to %s works until %s, once only: %s', (purpose, until, once) => {
  expect(linkUntil(purpose, now, new Date('2030-06-01T00:00:00Z'))).toEqual(new Date(until));
  expect(isOnce(purpose)).toBe(once);
});

test('a name is found by each of its words, without accents', () => {
  const found = searchWords({ name: "Siân O'Neill-Prŷs", email: 'sian@staff.example' });
  expect(found).toEqual(['sian', 'o', 'neill', 'prys', 'sian@staff.example']);
});

test('only an admin of the whole programme moves another person, and only self accepts', () => {
  const admin = [everywhere('admin')];
  expect(rolesTowards({ id: 'a', roles: admin }, 'b')).toEqual(['admin']);
  expect(rolesTowards({ id: 'a', roles: admin }, 'a')).toEqual([]);
  expect(rolesTowards({ id: 'a', roles: [everywhere('organiser')] }, 'b')).toEqual([]);
  const accepting = personLifecycle.filter(({ action }) => action === 'person.accept');
  expect(accepting.map(({ from, to, by }) => [from, to, by])).toEqual([
    ['invited', 'active', ['self']],
  ]);
});

test('nobody leaves twice, and only an invitation brings back somebody who left', () => {
  const fromLeft = personLifecycle.filter(({ from }) => from === 'left');
  expect(fromLeft.map(({ action }) => action)).toEqual(['person.invite']);
});
