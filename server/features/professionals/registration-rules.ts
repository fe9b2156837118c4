import { DateTime } from 'luxon';
import type { RegistrationEntry, WorkDomain } from '#shared/professionals.ts';
import type { RegistrationFinding } from '#shared/fit-findings.ts';
import { kindOf, type SupportKindCode } from '#shared/support-kinds.ts';

/** Work that trainees must not do (RBSLI-T, INTSOL; remark adds child protection). */
const closedToTrainees: readonly WorkDomain[] = ['legal', 'mental_health', 'child_protection'];

export interface RegistrationCheck {
  kind: SupportKindCode;
  domain: WorkDomain;
  /** The ISO days of the assignment and of asking. */
  day: string;
  today: string;
  /** Months after which a registration is to be looked up again. */
  verifyMonths: number;
}

/** What is said of the registration that somebody would work under: the worst first, nothing where all is well. */
export function checkRegistration(
  registrations: readonly RegistrationEntry[],
  check: RegistrationCheck,
): RegistrationFinding[] {
  const { kind, domain, day, today, verifyMonths } = check;
  const own = registrationFor(registrations, kind, day);
  if (!own) return kindOf(kind).needsRegister ? ['registration-missing'] : [];
  const { validTo, category, verifiedOn } = own;
  const trainee = category === 'trainee';
  const lookUpFrom = DateTime.fromISO(today, { zone: 'utc' })
    .minus({ months: verifyMonths })
    .toFormat('yyyy-MM-dd');
  const found: Array<[RegistrationFinding, boolean]> = [
    ['registration-expired', validTo !== null && validTo < day],
    ['trainee-barred', trainee && closedToTrainees.includes(domain)],
    ['registration-unverified', verifiedOn === null],
    ['registration-old', verifiedOn !== null && verifiedOn < lookUpFrom],
    ['registration-trainee', trainee],
  ];
  return found.flatMap(([finding, holds]) => (holds ? [finding] : []));
}

/** The registration that counts for a kind: one that stands on the day, of a registered person before a trainee. */
export function registrationFor(
  registrations: readonly RegistrationEntry[],
  kind: SupportKindCode,
  day: string,
): RegistrationEntry | null {
  const rank = ({ validTo, category }: RegistrationEntry): number =>
    (validTo !== null && validTo < day ? 2 : 0) + (category === 'trainee' ? 1 : 0);
  return (
    registrations
      .filter(({ body }) => body !== 'none' && kindOf(kind).registers.includes(body))
      .toSorted((one, other) => rank(one) - rank(other))[0] ?? null
  );
}

/** Of several registrations, the last day of the one that runs out first. */
export const firstExpiry = (registrations: readonly RegistrationEntry[]): string | null =>
  registrations.flatMap(({ validTo }) => (validTo === null ? [] : [validTo])).toSorted()[0] ?? null;
