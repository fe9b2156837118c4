import type { NeedAction } from '#shared/need-actions.ts';
import { DateTime } from 'luxon';
import { needCodes, needKinds, type NeedCode } from '#shared/access-needs.ts';
import type { AccessInput, NeedInput } from '#shared/access-requests.ts';
import type { Event } from '#shared/events.ts';
import { findMove } from '#shared/lifecycle.ts';
import { needLifecycle } from './lifecycle.ts';
import type { HistoryEntry, StoredAccess, StoredNeed } from './ports.ts';

/** Days that things are kept (domain rules §2.4). */
const keptDays = { unconfirmed: 7, afterEvent: 30, foodAfterEvent: 7 } as const;
const profileMonths = 12;

export const unconfirmedUntil = (now: Date): Date => plus(now, { days: keptDays.unconfirmed });

/** Until when access needs and food are kept once a registration stands. */
export function keptUntil({ endsAt }: Pick<Event, 'endsAt'>) {
  return {
    deleteAfter: plus(endsAt, { days: keptDays.afterEvent }),
    foodUntil: plus(endsAt, { days: keptDays.foodAfterEvent }),
  };
}

export const profileUntil = (now: Date): Date => plus(now, { months: profileMonths });

export const cateringCodes: NeedCode[] = needCodes.filter(
  (code) => needKinds[code].group === 'catering',
);

/** How what somebody asks for comes in: as a draft while their registration does not stand, and who says it. */
export interface Asked {
  state: 'draft' | 'submitted';
  dueOn: string | null;
  by: { kind: string; id?: string };
  now: Date;
  newId: () => string;
}

/**
 * A request with what a person says now: a need that stays keeps its state unless its details are others, so that
 * somebody looks again; one that goes is withdrawn, unless it was met already.
 */
export function withAnswers(
  before: StoredAccess | null,
  {
    input,
    accessId,
    eventId,
    source,
    deleteAfter,
    foodUntil,
    ...how
  }: Asked & {
    input: AccessInput;
    accessId: string;
    eventId: string;
    source: string;
    deleteAfter: Date;
    foodUntil: Date | null;
  },
): StoredAccess {
  const asked = new Map(input.needs.map((need) => [need.code, need]));
  const known = before?.needs ?? [];
  const history: HistoryEntry[] = [...(before?.history ?? [])];
  const { by, now: at, newId } = how;
  /** The need after a move that its table knows, which the history then tells of; itself where there is none. */
  const moved = (need: StoredNeed, action: NeedAction): StoredNeed => {
    const move = findMove(needLifecycle, need.state, action);
    if (!move) return need;
    const { id: needId, state: from } = need;
    history.push({ id: newId(), needId, at, by, action, from, to: move.to, words: {} });
    return { ...need, proposal: null, outcome: null, state: move.to };
  };
  const kept = known.map((need): StoredNeed => {
    const again = asked.get(need.code);
    if (!again) {
      const gone = moved(need, 'need.withdraw');
      return gone === need ? need : { ...gone, answers: {}, dueOn: null, tasks: [] };
    }
    if (need.state === 'withdrawn') return needOf(again, need.id, how);
    const answers = ownAnswers(again);
    const same = sameAnswers(need.answers, answers);
    // Whoever may change it has a registration that stands.
    const submits = need.state === 'draft' && how.state === 'submitted';
    const look = submits ? 'need.submit' : 'need.look-again';
    const seen = same && !submits ? need : moved(need, look);
    return {
      ...seen,
      ...(seen !== need && { dueOn: how.dueOn }),
      severity: again.severity,
      answers,
    };
  });
  const codes = new Set(known.map((need) => need.code));
  const added = [...asked.values()]
    .filter((need) => !codes.has(need.code))
    .map((need) => needOf(need, newId(), how));
  return {
    id: accessId,
    eventId,
    holdSince: before?.holdSince ?? at,
    shareSince: input.consentToShare ? (before?.shareSince ?? at) : null,
    needs: [...kept, ...added],
    anythingElse: input.anythingElse ?? null,
    contactMe: input.contactMe ?? null,
    history,
    keepProfile: input.keepProfile,
    source: before?.source ?? source,
    deleteAfter,
    foodUntil,
    version: (before?.version ?? 0) + 1,
  };
}

const sameAnswers = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

function needOf(need: NeedInput, id: string, { state, dueOn, now }: Asked): StoredNeed {
  const { code, severity } = need;
  return {
    id,
    code,
    severity,
    state,
    askedAt: now,
    answers: ownAnswers(need),
    dueOn,
    owner: null,
    tasks: [],
    proposal: null,
    outcome: null,
    issue: null,
    worked: null,
    place: null,
  };
}

/** The answers to questions that the catalogue asks for this need, and to no others. */
function ownAnswers({ code, answers }: NeedInput): Record<string, string> {
  const names = new Set(needKinds[code].followUps.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(answers).filter(([name, answer]) => names.has(name) && answer !== ''),
  );
}

const plus = (date: Date, span: { days: number } | { months: number }): Date =>
  DateTime.fromJSDate(date, { zone: 'utc' }).plus(span).toJSDate();
