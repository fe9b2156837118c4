import { z } from 'zod';
import type { ContactMethod } from './contact-choices.ts';
import { code } from './problem.ts';
import {
  emailAddress,
  registeredPerson,
  registration,
  registrationInput,
  registrationReceipt,
} from './registrations.ts';

/** Ways to reach a person for which their number is needed. */
const byPhone: readonly ContactMethod[] = ['phone', 'text'];

/** A registration as staff see it: with the guardian of a person under 18, to be called on the day. */
export const staffRegistration = registration.extend({
  people: z.array(
    registeredPerson.extend({
      guardian: z.object({ name: z.string(), phone: z.string() }).nullable(),
    }),
  ),
});
export type StaffRegistration = z.infer<typeof staffRegistration>;

/** A registration that staff enter for somebody who phoned or wrote; an address is not needed. */
export const staffRegistrationInput = registrationInput.omit({ invitation: true }).extend({
  source: z.enum(['phone', 'paper'], code('answer.missing')),
  contact: registrationInput.shape.contact
    .extend({ email: emailAddress.optional() })
    .refine(({ method, email }) => method !== 'email' || email !== undefined, {
      path: ['email'],
      error: code('email.missing'),
    })
    .refine(({ method, phone }) => !byPhone.includes(method) || phone !== undefined, {
      path: ['phone'],
      error: code('phone.invalid'),
    }),
  /** That the person agreed, which the member of staff vouches for. */
  consentRecorded: z.literal(true, code('consent.recorded')),
});
export type StaffRegistrationInput = z.infer<typeof staffRegistrationInput>;

/** What staff are told once it stands: also where to find it. */
export const staffRegistrationReceipt = registrationReceipt.extend({ id: z.string() });
export type StaffRegistrationReceipt = z.infer<typeof staffRegistrationReceipt>;

/** What happened to a registration, newest first: ids and codes, and the doer's name for whoever may see people. */
export const historyEntry = z.object({
  at: z.date(),
  action: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().optional(), name: z.string().optional() }),
  codes: z.array(z.string()).optional(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
