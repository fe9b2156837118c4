import { registrationFindings } from './professionals.ts';

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

const fitFindings = [
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
