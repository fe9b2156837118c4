import { bookingStates, type BookingState } from '#shared/booking-codes.ts';
import { actionsFor } from '#shared/lifecycle.ts';
import { bookingLifecycle, freedStates, heldStates } from './lifecycle.ts';

test.each<[BookingState, Parameters<typeof actionsFor>[2], string[]]>([
  ['enquiry', ['professional'], ['accept', 'quote', 'decline']],
  ['enquiry', ['access-lead'], ['retract']],
  ['quoted', ['access-lead'], ['agree', 'retract']],
  ['provisional', ['professional'], ['withdraw']],
  ['provisional', ['access-lead'], ['confirm', 'cancel', 'replace']],
  ['needs_reconfirmation', ['professional'], ['reconfirm', 'withdraw']],
  ['ready', ['access-lead'], ['change-prep', 'cancel', 'replace', 'begin']],
  ['no_user_present', ['professional'], ['invoice']],
  ['invoiced', ['access-lead', 'payer'], []],
  ['invoiced', ['budget-holder'], ['approve']],
  ['approved', ['payer'], ['pay']],
  ['no_show_professional', ['professional', 'access-lead'], []],
])('from %s, %s may %j', (state, roles, actions) => {
  expect(actionsFor(bookingLifecycle, state, roles as never)).toEqual(actions);
});

test('every state but the first is reached, and no state is both held and given back', () => {
  const reached = new Set(bookingLifecycle.map(({ to }) => to));
  expect(bookingStates.filter((state) => !reached.has(state))).toEqual(['enquiry']);
  expect(heldStates.filter((state) => freedStates.includes(state))).toEqual([]);
});
