import { z } from 'zod';
import { code } from './problem.ts';
import { emailAddress, partyLimit, versionInput } from './registrations.ts';

/** Who of a party is to have a registration of their own. */
export const registrationSplit = versionInput.extend({
  people: z.array(z.string().max(64)).min(1, code('people.choose')).max(partyLimit),
  /** Where they are reached, for staff to say; else at the first of their own addresses, or where the party is. */
  email: emailAddress.optional(),
});
export type RegistrationSplit = z.infer<typeof registrationSplit>;

/** The person of a party to whom their own link is to be sent. */
export const memberInvitation = versionInput.extend({ personId: z.string().max(64) });
