import type { Move } from '#shared/lifecycle.ts';
import type { RegistrationAction, RegistrationState } from '#shared/registrations.ts';

/** `holder` has the link for the whole registration, `member` that for one of its people, `staff` the permission. */
export type RegistrationRole = 'system' | 'holder' | 'member' | 'staff';

type Row = Move<RegistrationState, RegistrationAction, RegistrationRole>;

const row = (
  from: RegistrationState,
  action: `registration.${string}` & RegistrationAction,
  to: RegistrationState,
  event: string,
  ...by: RegistrationRole[]
): Row => ({ from, action, to, by, event: `registration.${event}` });

/** What may follow what for a registration. */
export const registrationLifecycle: readonly Row[] = [
  row('holding', 'registration.confirm', 'confirmed', 'confirmed', 'system'),
  row('holding', 'registration.apply', 'applied', 'applied', 'system'),
  row('holding', 'registration.extend', 'holding', 'extended', 'system'),
  row('holding', 'registration.rehold', 'holding', 'reheld', 'system'),
  row('holding', 'registration.wait', 'waiting', 'waiting', 'system'),
  row('holding', 'registration.lapse', 'lapsed', 'lapsed', 'system'),
  row('holding', 'registration.repeat', 'lapsed', 'repeated', 'system'),
  row('applied', 'registration.approve', 'confirmed', 'confirmed', 'staff'),
  row('applied', 'registration.refuse', 'refused', 'refused', 'staff'),
  row('applied', 'registration.change', 'applied', 'changed', 'holder', 'member', 'staff'),
  row('applied', 'registration.cancel', 'cancelled', 'cancelled', 'holder', 'staff'),
  row('applied', 'registration.split', 'applied', 'split', 'holder', 'staff'),
  row('applied', 'registration.resend', 'applied', 'resent', 'holder', 'staff'),
  row('waiting', 'registration.offer', 'offered', 'offered', 'system', 'staff'),
  row('waiting', 'registration.change', 'waiting', 'changed', 'holder', 'member', 'staff'),
  row('waiting', 'registration.cancel', 'cancelled', 'cancelled', 'holder', 'staff'),
  row('waiting', 'registration.split', 'waiting', 'split', 'holder', 'staff'),
  row('waiting', 'registration.resend', 'waiting', 'resent', 'holder', 'staff'),
  row('offered', 'registration.accept', 'confirmed', 'confirmed', 'holder', 'staff'),
  row('offered', 'registration.decline', 'cancelled', 'declined', 'holder', 'staff'),
  // With its event, whatever its people do.
  row('offered', 'registration.cancel', 'cancelled', 'cancelled', 'system'),
  row('offered', 'registration.lapse', 'lapsed', 'offer-lapsed', 'system'),
  row('offered', 'registration.resend', 'offered', 'resent', 'holder', 'staff'),
  row('confirmed', 'registration.change', 'confirmed', 'changed', 'holder', 'member', 'staff'),
  row('confirmed', 'registration.cancel', 'cancelled', 'cancelled', 'holder', 'staff'),
  row('confirmed', 'registration.split', 'confirmed', 'split', 'holder', 'staff'),
  row('confirmed', 'registration.invite', 'confirmed', 'invited', 'holder', 'staff'),
  row('confirmed', 'registration.resend', 'confirmed', 'resent', 'holder', 'staff'),
];
