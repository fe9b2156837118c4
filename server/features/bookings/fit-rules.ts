import { type FitFinding, isRefusal } from '#shared/fit-findings.ts';
import type { CoverSettings } from '#shared/cover.ts';
import type { Nation } from '#shared/nations.ts';
import type { Professional, WorkDomain } from '#shared/professionals.ts';
import type { RegistrationFinding } from '#shared/fit-findings.ts';
import { kindOf, mayMeet, neverInstead, type SupportKindCode } from '#shared/support-kinds.ts';

/** Work that somebody has, the way there and back not included. */
export interface WorkTime {
  startsAt: Date;
  endsAt: Date;
}

/** A seat, as far as it decides who may take it. */
export interface SeatToFill extends WorkTime {
  kind: SupportKindCode;
  mode: 'in-person' | 'online' | 'hybrid';
  domain: WorkDomain;
  nation: Nation;
  /** Minutes to the place and back, each way. */
  travelMinutes: number;
}

/** Somebody who sits or is held in the same block. */
export interface TeamMember {
  kind: SupportKindCode;
  isRegistered: boolean;
}

export interface FitFacts {
  seat: SeatToFill;
  professional: Pick<Professional, 'kinds' | 'modes' | 'nations' | 'notDomains' | 'state'>;
  registration: readonly RegistrationFinding[];
  /** Everybody else in the block, of any kind. */
  team: readonly TeamMember[];
  /** What they do in the days around, the way there included. */
  diary: readonly WorkTime[];
  /** Whether somebody is there whom they asked not to be matched with. */
  isKeptApart: boolean;
  limits: Pick<CoverSettings, 'pairDayMax' | 'minBreak'>;
}

/** What is said for and against somebody on a seat: refusals first, then what is to be looked at. */
export function fitOf(facts: FitFacts): FitFinding[] {
  const { seat, professional, registration, team } = facts;
  const found: Array<FitFinding | null> = [
    ...kindFindings(professional.kinds, seat.kind),
    professional.state === 'left' ? 'has-left' : null,
    modeFits(professional.modes, seat.mode) ? null : 'mode-not-offered',
    professional.notDomains.includes(seat.domain) ? 'domain-refused' : null,
    facts.isKeptApart ? 'kept-apart' : null,
    ...registration,
    ...teamFindings(seat.kind, team, registration),
    ...diaryFindings(facts),
    nationFits(professional.nations, seat) ? null : 'other-nation',
  ];
  const findings = [...new Set(found.flatMap((one) => (one === null ? [] : [one])))];
  return findings.toSorted((one, other) => Number(isRefusal(other)) - Number(isRefusal(one)));
}

/** Whether nothing keeps somebody out. */
export const mayTake = (findings: readonly FitFinding[]): boolean => !findings.some(isRefusal);

/** Only their own kind (§1.1): ISL never for BSL, a support worker never for an interpreter. */
function kindFindings(offered: readonly SupportKindCode[], asked: SupportKindCode): FitFinding[] {
  const ways = offered.map((kind) => mayMeet(kind, asked));
  if (ways.includes('yes')) return [];
  if (ways.includes('if-agreed')) return ['person-must-agree'];
  const alike = neverInstead.some(
    (pair) => pair.includes(asked) && pair.some((kind) => kind !== asked && offered.includes(kind)),
  );
  if (alike) return ['never-instead'];
  return kindOf(asked).interprets && offered.includes('csw')
    ? ['support-worker']
    : ['kind-not-offered'];
}

const modeFits = (modes: Professional['modes'], mode: SeatToFill['mode']): boolean =>
  mode === 'hybrid' ? modes.includes('in-person') : modes.includes(mode);

const nationFits = (nations: readonly Nation[], { mode, nation }: SeatToFill): boolean =>
  mode === 'online' || nation === 'uk' || nations.includes('uk') || nations.includes(nation);

/** A Deaf interpreter works with a hearing one (ASLI, GMCDP); a trainee never alone, and somebody is registered (§1.2). */
function teamFindings(
  kind: SupportKindCode,
  team: readonly TeamMember[],
  registration: readonly RegistrationFinding[],
): FitFinding[] {
  const beside = kindOf(kind).withKind;
  const sameKind = team.filter((one) => one.kind === kind);
  const isTrainee = registration.includes('registration-trainee');
  return [
    ...(beside !== undefined && !team.some((one) => one.kind === beside)
      ? (['no-hearing-interpreter'] as const)
      : []),
    ...(isTrainee && sameKind.length === 0 ? (['trainee-alone'] as const) : []),
    ...(isTrainee && sameKind.length > 0 && !sameKind.some(({ isRegistered }) => isRegistered)
      ? (['nobody-registered'] as const)
      : []),
  ];
}

/** No two assignments at once, travel included; a rest between them; no more than a day's work in a day (§1.6, §1.7). */
function diaryFindings({ seat, diary, limits }: FitFacts): FitFinding[] {
  const way = seat.travelMinutes * 60_000;
  const from = seat.startsAt.getTime() - way;
  const to = seat.endsAt.getTime() + way;
  const rest = limits.minBreak * 60_000;
  const gap = ({ startsAt, endsAt }: WorkTime): number =>
    Math.max(startsAt.getTime() - to, from - endsAt.getTime());
  const sameDay = diary.filter(
    ({ startsAt }) =>
      startsAt.toISOString().slice(0, 10) === seat.startsAt.toISOString().slice(0, 10),
  );
  const minutes = [seat, ...sameDay].reduce(
    (sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000,
    0,
  );
  if (diary.some((one) => gap(one) < 0)) return ['overlap'];
  return [
    ...(diary.some((one) => gap(one) < rest) ? (['short-rest'] as const) : []),
    ...(minutes > limits.pairDayMax ? (['long-day'] as const) : []),
  ];
}
