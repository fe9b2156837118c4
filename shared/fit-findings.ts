/** What a registration is worth for an assignment: reasons to refuse, and to look twice. */
export const registrationFindings = [
  'registration-expired',
  'trainee-barred',
  'registration-missing',
  'registration-unverified',
  'registration-old',
  'registration-trainee',
] as const;
export type RegistrationFinding = (typeof registrationFindings)[number];

/** Why somebody cannot take a seat. */
export const fitRefusals = [
  'kind-not-offered',
  'never-instead',
  'support-worker',
  'mode-not-offered',
  'domain-refused',
  'kept-apart',
  'overlap',
  'has-left',
  'registration-expired',
  'trainee-barred',
] as const;

/** What is to be looked at before somebody takes a seat. */
export const fitWarnings = [
  'person-must-agree',
  'no-hearing-interpreter',
  'trainee-alone',
  'nobody-registered',
  'short-rest',
  'long-day',
  'other-nation',
] as const;

export const fitFindings = [
  ...fitRefusals,
  ...fitWarnings,
  ...registrationFindings.filter(
    (code) => code !== 'registration-expired' && code !== 'trainee-barred',
  ),
] as const;
export type FitFinding = (typeof fitFindings)[number];

/** Whether a finding keeps somebody out. */
export const isRefusal = (finding: FitFinding): boolean =>
  (fitRefusals as readonly string[]).includes(finding);
