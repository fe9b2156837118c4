import type { Move } from '#shared/lifecycle.ts';
import type { PersonAction, PersonState } from '#shared/people.ts';

/** `self` is whoever holds the invitation; `admin` keeps people and their roles. */
export type PersonRole = 'self' | 'admin';

const admin = ['admin'] as const;

/** What may follow what for a member of staff. Inviting anew takes the old password and code away. */
export const personLifecycle: readonly Move<PersonState, PersonAction, PersonRole>[] = [
  { from: 'invited', action: 'person.invite', to: 'invited', by: admin, event: 'person.invited' },
  { from: 'active', action: 'person.invite', to: 'invited', by: admin, event: 'person.invited' },
  { from: 'left', action: 'person.invite', to: 'invited', by: admin, event: 'person.invited' },
  { from: 'invited', action: 'person.accept', to: 'active', by: ['self'], event: 'person.joined' },
  {
    from: 'invited',
    action: 'person.setRoles',
    to: 'invited',
    by: admin,
    event: 'person.rolesChanged',
  },
  {
    from: 'active',
    action: 'person.setRoles',
    to: 'active',
    by: admin,
    event: 'person.rolesChanged',
  },
  { from: 'invited', action: 'person.leave', to: 'left', by: admin, event: 'person.left' },
  { from: 'active', action: 'person.leave', to: 'left', by: admin, event: 'person.left' },
];
