import type { NeedCode } from '#shared/access-needs.ts';
import type { CoverLine, DemandReason } from '#shared/cover-plan.ts';
import type { Event, Session } from '#shared/events.ts';
import { scopesOf, type SupportKindCode } from '#shared/support-kinds.ts';

/** What one person needs at an event: a pseudonymous id, codes, and the sessions they chose. No name, no detail. */
export interface Wanted {
  person: string;
  kind: SupportKindCode;
  /** The sessions they picked among those that stand beside each other. */
  chosen: readonly string[];
  /** They want support in breaks and at meals too. */
  inBreaks: boolean;
}

/** How a kind is planned at an event. */
export type DemandPolicy = Omit<CoverLine, 'reading'>;

/** A kind is needed in a session, by the room or by one person. */
export interface Demand {
  kind: SupportKindCode;
  forPerson: string | null;
  session: Session;
  certain: boolean;
  why: DemandReason[];
  /** How many people asked. */
  asked: number;
}

export type TimedEvent = Pick<Event, 'sessions' | 'provided'>;

const rests: ReadonlySet<Session['kind']> = new Set(['break', 'lunch', 'social', 'registration']);

/** Whether people rest in it, eat or meet: nothing is interpreted unless somebody asked for that. */
export const isRest = ({ kind }: Pick<Session, 'kind'>): boolean => rests.has(kind);

/** What is needed in each session (domain rules §1.6, step A). */
export function demandOf(
  event: TimedEvent,
  policies: readonly DemandPolicy[],
  wanted: readonly Wanted[],
): Demand[] {
  return policies.flatMap((policy) => {
    const own = wanted.filter(({ kind }) => kind === policy.kind);
    const room = scopesOf(policy.kind)[0] === 'session' ? forRoom(event, policy, own) : [];
    const persons =
      scopesOf(policy.kind)[0] === 'person' ? own.flatMap((one) => forOne(event, one)) : [];
    return [...room, ...persons];
  });
}

/** One team for everyone in the room. */
function forRoom(
  event: TimedEvent,
  { kind, policy, presenterIn }: DemandPolicy,
  wanted: readonly Wanted[],
): Demand[] {
  return event.sessions.flatMap((session): Demand[] => {
    const rest = isRest(session);
    const coming = wanted.filter((one) => attends(one, session, event) === 'yes');
    const maybe = wanted.filter((one) => attends(one, session, event) === 'maybe');
    const why: DemandReason[] = [];
    if (!rest && policy === 'all_sessions') why.push('policy');
    if (!rest && policy === 'plenaries_plus_requested' && session.kind === 'plenary')
      why.push('policy');
    if (!rest && promises(event, session, kind)) why.push('promised');
    if (!rest && coming.length > 0) why.push('requested');
    if (presenterIn.includes(session.id)) why.push('presenter');
    if (rest && coming.some(({ inBreaks }) => inBreaks)) why.push('breaks');
    const demand = { kind, forPerson: null, session };
    if (why.length > 0) return [{ ...demand, certain: true, why, asked: coming.length }];
    if (!rest && maybe.length > 0)
      return [{ ...demand, certain: false, why: ['requested'], asked: maybe.length }];
    return [];
  });
}

/** A team of their own for each person. */
function forOne(event: TimedEvent, one: Wanted): Demand[] {
  return event.sessions.flatMap((session): Demand[] => {
    const attendance = attends(one, session, event);
    const rest = isRest(session);
    if (attendance === 'no' || (rest && !one.inBreaks)) return [];
    return [
      {
        kind: one.kind,
        forPerson: one.person,
        session,
        certain: attendance === 'yes',
        why: [rest ? 'breaks' : 'requested'],
        asked: 1,
      },
    ];
  });
}

/** What stands beside others and was not chosen between may be any of them. */
export function attends(
  { chosen }: Pick<Wanted, 'chosen'>,
  session: Session,
  { sessions }: TimedEvent,
): 'yes' | 'maybe' | 'no' {
  if (session.choice === null || chosen.includes(session.id)) return 'yes';
  const decided = sessions.some(
    ({ id, choice }) => choice === session.choice && chosen.includes(id),
  );
  return decided ? 'no' : 'maybe';
}

/** What the event's page says is there must be there. */
function promises(event: TimedEvent, session: Session, kind: SupportKindCode): boolean {
  const code = needOfKind[kind];
  return code !== undefined && [...event.provided, ...session.provided].includes(code);
}

/** The need by which an event says that a kind is there. */
const needOfKind: Partial<Record<SupportKindCode, NeedCode>> = {
  bsl: 'bsl',
  isl: 'isl',
  deaf_interpreter: 'deaf_interpreter',
  lipspeaker: 'lipspeaker',
  sttr: 'sttr_captions',
  ent: 'ent',
  sse: 'sse',
  intl_sign: 'intl_sign',
  welsh_sim: 'welsh_speak',
};
