import fc from 'fast-check';
import { type FitFinding, isRefusal } from '#shared/fit-findings.ts';
import { type FitFacts, fitOf, mayTake, type TeamMember } from './fit-rules.ts';

const at = (time: string) => new Date(`2027-06-10T${time}:00Z`);
const work = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

interface Different {
  seat?: Partial<FitFacts['seat']>;
  professional?: Partial<FitFacts['professional']>;
  registration?: FitFacts['registration'];
  team?: readonly TeamMember[];
  diary?: FitFacts['diary'];
  isKeptApart?: boolean;
}

const facts = ({ seat, professional, ...rest }: Different = {}): FitFacts => ({
  seat: {
    kind: 'bsl',
    mode: 'in-person',
    domain: 'conference',
    nation: 'wales',
    travelMinutes: 60,
    ...work('10:00', '11:15'),
    ...seat,
  },
  professional: {
    kinds: ['bsl'],
    modes: ['in-person', 'online'],
    nations: ['wales'],
    notDomains: [],
    state: 'active',
    ...professional,
  },
  registration: [],
  team: [{ kind: 'bsl', isRegistered: true }],
  diary: [],
  isKeptApart: false,
  limits: { pairDayMax: 360, minBreak: 15 },
  ...rest,
});

const trainee = ['registration-trainee'] as const;

test.each<[string, Different, FitFinding[]]>([
  ['somebody who does just this', {}, []],
  ['another kind', { professional: { kinds: ['sttr'] } }, ['kind-not-offered']],
  ['ISL where BSL is asked (ASLI, RAISE)', { professional: { kinds: ['isl'] } }, ['never-instead']],
  ['BSL where ISL is asked (ASLI, RAISE)', { seat: { kind: 'isl' }, team: [] }, ['never-instead']],
  [
    'notes where captions are asked (NTS)',
    { seat: { kind: 'sttr' }, professional: { kinds: ['ent'] } },
    ['never-instead'],
  ],
  [
    'a support worker on an interpreter’s seat (NRCPD-R, REMARK)',
    { professional: { kinds: ['csw'] } },
    ['support-worker'],
  ],
  [
    'a support worker who is an interpreter as well',
    { professional: { kinds: ['csw', 'bsl'] } },
    [],
  ],
  [
    'BSL for visual frame, if the person agrees (TERP-DB)',
    { seat: { kind: 'deafblind_visualframe' }, team: [] },
    ['person-must-agree'],
  ],
  [
    'a Deaf interpreter without a hearing one (ASLI, GMCDP)',
    { seat: { kind: 'deaf_interpreter' }, professional: { kinds: ['deaf_interpreter'] }, team: [] },
    ['no-hearing-interpreter'],
  ],
  [
    'a Deaf interpreter with a hearing one',
    { seat: { kind: 'deaf_interpreter' }, professional: { kinds: ['deaf_interpreter'] } },
    [],
  ],
  ['a venue, for who works online', { professional: { modes: ['online'] } }, ['mode-not-offered']],
  [
    'a room and online at once, for who works online',
    { seat: { mode: 'hybrid' }, professional: { modes: ['online'] } },
    ['mode-not-offered'],
  ],
  [
    'work that they do not do',
    { seat: { domain: 'legal' }, professional: { notDomains: ['legal'] } },
    ['domain-refused'],
  ],
  ['somebody whom they asked to be kept apart from (§1.7)', { isKeptApart: true }, ['kept-apart']],
  ['who has left', { professional: { state: 'left' } }, ['has-left']],
  [
    'a registration that has run out (§1.2)',
    { registration: ['registration-expired'] },
    ['registration-expired'],
  ],
  [
    'a trainee in a barred domain (RBSLI-T)',
    { registration: ['trainee-barred', ...trainee] },
    ['trainee-barred', 'registration-trainee'],
  ],
  [
    'a trainee alone (§1.2)',
    { registration: trainee, team: [] },
    ['registration-trainee', 'trainee-alone'],
  ],
  [
    'a trainee beside a trainee (§1.2)',
    { registration: trainee, team: [{ kind: 'bsl', isRegistered: false }] },
    ['registration-trainee', 'nobody-registered'],
  ],
  ['work at the same time (§1.7)', { diary: [work('11:00', '12:00')] }, ['overlap']],
  ['the way home in the way (§1.7)', { diary: [work('12:00', '13:00')] }, ['overlap']],
  ['the way home, and no rest (§1.7)', { diary: [work('12:20', '13:00')] }, ['short-rest']],
  ['the way home and a rest', { diary: [work('12:30', '13:00')] }, []],
  ['more than a day’s work (§1.6)', { diary: [work('13:00', '18:00')] }, ['long-day']],
  ['a nation that they do not work in', { seat: { nation: 'scotland' } }, ['other-nation']],
  ['another nation, online', { seat: { nation: 'scotland', mode: 'online' } }, []],
])('%s', (_what, different, findings) => {
  expect(fitOf(facts(different))).toEqual(findings);
});

test('nobody is let in against a refusal, and every refusal stands before what is to be looked at', () => {
  const kinds = fc.constantFrom('bsl', 'isl', 'csw', 'deaf_interpreter', 'sttr', 'ent' as const);
  fc.assert(
    fc.property(
      kinds,
      kinds,
      fc.boolean(),
      fc.integer({ min: 0, max: 20 }),
      (own, asked, apart, hour) => {
        const from = `${String(hour).padStart(2, '0')}:00`;
        const findings = fitOf(
          facts({
            seat: { kind: asked },
            professional: { kinds: [own] },
            isKeptApart: apart,
            diary: [work(from, `${String(hour + 2).padStart(2, '0')}:00`)],
          }),
        );
        const refusals = findings.map(isRefusal);
        expect(refusals.lastIndexOf(true)).toBeLessThan(
          refusals.includes(false) ? refusals.indexOf(false) : Infinity,
        );
        expect(mayTake(findings)).toBe(!refusals.includes(true));
        expect(mayTake(findings) && (apart || own !== asked)).toBe(false);
      },
    ),
  );
});
