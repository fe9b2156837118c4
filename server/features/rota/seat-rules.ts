import type { RotaSettings } from '#shared/rota-settings.ts';
import type { SeatRefusal } from '#shared/rota.ts';
import { kindOf, mayMeet } from '#shared/support-kinds.ts';
import type { Block, Candidate, Stretch } from './ports.ts';
import { collide, loadOf, wholeDay } from './rest-rules.ts';

/** Work that trainees may not do (RBSLI, INTSOL, REMARK; domain rules §1.2). */
const notForTrainees = ['legal', 'mental_health', 'child_protection'];

type Rule = (candidate: Candidate, block: Block) => boolean;

/** What lets somebody take a seat whatever else is planned, in the order in which it is told. */
const needed: ReadonlyArray<readonly [SeatRefusal, Rule]> = [
  ['kind', ({ kinds }, { kind }) => kinds.some((one) => mayMeet(one, kind) === 'yes')],
  ['language', ({ languages }, { language }) => language === null || languages.includes(language)],
  ['mode', ({ modes }, { mode }) => modes.includes(mode === 'online' ? 'online' : 'in-person')],
  [
    'nation',
    ({ nations }, { nation, mode }) =>
      mode === 'online' || nation === 'uk' || nations.includes(nation) || nations.includes('uk'),
  ],
  ['registration', isRegistered],
  [
    'trainee',
    ({ registration }, { domain }) =>
      registration.category !== 'trainee' || !notForTrainees.includes(domain ?? ''),
  ],
  ['domain', ({ notDomains }, { domain }) => domain === null || !notDomains.includes(domain)],
  // That somebody is not to be matched is private, so it reads as everything else that keeps them away.
  ['unavailable', (candidate, block) => isFree(candidate, block) && !isExcluded(candidate, block)],
];

/** Why somebody cannot take a seat of a block, whatever else is planned; null where they can. */
export function whyNot(
  candidate: Candidate,
  block: Block,
  booked: readonly Stretch[],
  settings: RotaSettings,
): SeatRefusal | null {
  const failed = needed.find(([, rule]) => !rule(candidate, block));
  if (failed) return failed[0];
  if (booked.some((one) => collide(one, block, candidate.base, settings))) return 'booked';
  const load = booked
    .filter(({ day }) => day === block.day)
    .reduce((sum, one) => sum + loadOf(one, candidate), loadOf(block, candidate));
  return load > wholeDay ? 'day_limit' : null;
}

function isRegistered({ registration }: Candidate, { kind, day }: Block): boolean {
  if (!kindOf(kind).needsRegister) return true;
  const { category, validUntil } = registration;
  return category !== 'none' && validUntil !== null && validUntil >= day;
}

const isFree = ({ free }: Candidate, { startsAt, endsAt }: Block): boolean =>
  free.length === 0 || free.some((one) => one.startsAt <= startsAt && one.endsAt >= endsAt);

const isExcluded = ({ excluded }: Candidate, { eventId, forPerson }: Block): boolean =>
  excluded.eventIds.includes(eventId) ||
  (forPerson !== null && excluded.forPersons.includes(forPerson));
