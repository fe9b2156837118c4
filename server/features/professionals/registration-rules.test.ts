import type { RegistrationEntry, WorkDomain } from '#shared/professionals.ts';
import type { RegistrationFinding } from '#shared/fit-findings.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import { checkRegistration, firstExpiry, registrationFor } from './registration-rules.ts';

const entry = (different: Partial<RegistrationEntry> = {}): RegistrationEntry => ({
  body: 'nrcpd',
  number: '1004321',
  category: 'registered',
  validTo: '2027-12-31',
  verifiedOn: '2027-01-10',
  verifiedBy: 'Mair Rees',
  ...different,
});
const check = (
  registrations: RegistrationEntry[],
  kind: SupportKindCode = 'bsl',
  domain: WorkDomain = 'conference',
): RegistrationFinding[] =>
  checkRegistration(registrations, {
    kind,
    domain,
    day: '2027-06-10',
    today: '2027-05-01',
    verifyMonths: 12,
  });

test.each<[string, RegistrationEntry[], SupportKindCode, WorkDomain, RegistrationFinding[]]>([
  ['a registration that stands', [entry()], 'bsl', 'conference', []],
  [
    'one that ends before the day (§1.2)',
    [entry({ validTo: '2027-06-09' })],
    'bsl',
    'conference',
    ['registration-expired'],
  ],
  ['one that ends on the day', [entry({ validTo: '2027-06-10' })], 'bsl', 'conference', []],
  [
    'one that nobody has looked up (§1.2)',
    [entry({ verifiedOn: null })],
    'bsl',
    'conference',
    ['registration-unverified'],
  ],
  [
    'one looked up more than twelve months ago (§1.2)',
    [entry({ verifiedOn: '2026-04-30' })],
    'bsl',
    'conference',
    ['registration-old'],
  ],
  ['one looked up twelve months ago', [entry({ verifiedOn: '2026-05-01' })], 'bsl', 'legal', []],
  [
    'a trainee at a conference',
    [entry({ category: 'trainee' })],
    'bsl',
    'conference',
    ['registration-trainee'],
  ],
  ...(['legal', 'mental_health', 'child_protection'] as const).map(
    (domain): [string, RegistrationEntry[], SupportKindCode, WorkDomain, RegistrationFinding[]] => [
      `a trainee at ${domain} (RBSLI-T, INTSOL, REMARK)`,
      [entry({ category: 'trainee' })],
      'bsl',
      domain,
      ['trainee-barred', 'registration-trainee'],
    ],
  ),
  [
    'no registration where the kind needs one (§1.2)',
    [],
    'bsl',
    'conference',
    ['registration-missing'],
  ],
  [
    'a registration of a body that does not register the kind',
    [entry({ body: 'ccc' })],
    'bsl',
    'conference',
    ['registration-missing'],
  ],
  ['no registration where the kind needs none', [], 'communicator_guide', 'conference', []],
  [
    'one of two that stands',
    [entry({ validTo: '2026-01-01' }), entry({ body: 'rbsli' })],
    'bsl',
    'conference',
    [],
  ],
])('%s', (_what, registrations, kind, domain, findings) => {
  expect(check(registrations, kind, domain)).toEqual(findings);
});

test('a registered person goes before a trainee, what stands before what has run out', () => {
  const trainee = entry({ category: 'trainee', body: 'rbsli' });
  const old = entry({ validTo: '2027-01-01' });
  expect(registrationFor([trainee, old], 'bsl', '2027-06-10')).toBe(trainee);
  expect(registrationFor([trainee, entry()], 'bsl', '2027-06-10')).toEqual(entry());
});

test('the first day on which a registration runs out is found', () => {
  expect(firstExpiry([entry(), entry({ validTo: '2027-08-01' }), entry({ validTo: null })])).toBe(
    '2027-08-01',
  );
  expect(firstExpiry([])).toBeNull();
});
