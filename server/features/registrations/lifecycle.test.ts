import { actionsFor, findMove } from '#shared/lifecycle.ts';
import { registrationActions, registrationStates } from '#shared/registrations.ts';
import { type RegistrationRole, registrationLifecycle } from './lifecycle.ts';

const holder: RegistrationRole[] = ['holder'];

test.each([
  ['holding', []],
  [
    'applied',
    ['registration.change', 'registration.cancel', 'registration.split', 'registration.resend'],
  ],
  [
    'confirmed',
    [
      'registration.change',
      'registration.cancel',
      'registration.split',
      'registration.invite',
      'registration.resend',
    ],
  ],
  [
    'waiting',
    ['registration.change', 'registration.cancel', 'registration.split', 'registration.resend'],
  ],
  ['offered', ['registration.accept', 'registration.decline', 'registration.resend']],
  ['lapsed', []],
  ['refused', []],
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

test('nothing follows a registration that lapsed, was refused or was cancelled', () => {
  for (const state of ['lapsed', 'refused', 'cancelled'] as const)
    for (const action of registrationActions)
      expect(findMove(registrationLifecycle, state, action)).toBeNull();
});

test('only the product itself confirms and lapses', () => {
  const own = registrationLifecycle.filter(({ action }) =>
    /confirm|apply|lapse|wait|repeat/.test(action),
  );
  expect([...new Set(own.flatMap(({ by }) => by))]).toEqual(['system']);
});

test('only staff approve and refuse, and offer where the product does not', () => {
  const by = (action: string) =>
    registrationLifecycle.filter((row) => row.action === action).flatMap((row) => row.by);
  expect(by('registration.approve')).toEqual(['staff']);
  expect(by('registration.refuse')).toEqual(['staff']);
  expect(by('registration.offer')).toEqual(['system', 'staff']);
});
