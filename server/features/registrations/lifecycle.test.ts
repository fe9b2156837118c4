import { actionsFor, findMove } from '#shared/lifecycle.ts';
import { registrationActions, registrationStates } from '#shared/registrations.ts';
import { type RegistrationRole, registrationLifecycle } from './lifecycle.ts';

const holder: RegistrationRole[] = ['holder'];

test.each([
  ['holding', []],
  ['confirmed', ['registration.change', 'registration.cancel', 'registration.resend']],
  ['waiting', ['registration.change', 'registration.cancel', 'registration.resend']],
  ['offered', ['registration.accept', 'registration.decline', 'registration.resend']],
  ['lapsed', []],
  ['cancelled', []],
] as const)('who holds the link of a %s registration may do exactly this', (state, actions) => {
  expect(actionsFor(registrationLifecycle, state, holder)).toEqual(actions);
});

test('a personal link changes its own person, and cancels nothing', () => {
  const may = registrationStates.flatMap((state) =>
    actionsFor(registrationLifecycle, state, ['member']),
  );
  expect([...new Set(may)]).toEqual(['registration.change']);
});

test('nothing follows a registration that lapsed or was cancelled', () => {
  for (const state of ['lapsed', 'cancelled'] as const)
    for (const action of registrationActions)
      expect(findMove(registrationLifecycle, state, action)).toBeNull();
});

test('only the product itself confirms, offers and lapses', () => {
  const own = registrationLifecycle.filter(({ action }) =>
    /confirm|offer|lapse|wait|repeat/.test(action),
  );
  expect([...new Set(own.flatMap(({ by }) => by))]).toEqual(['system']);
});
