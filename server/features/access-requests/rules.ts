import { DateTime } from 'luxon';
import { needCodes, needKinds, type NeedCode } from '#shared/access-needs.ts';
import type { AccessInput, NeedInput } from '#shared/access-requests.ts';
import type { Event } from '#shared/events.ts';
import type { StoredAccess, StoredNeed } from './ports.ts';

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

/** A request with what a person says now: a need that stays keeps its state, one that goes is withdrawn. */
export function withAnswers(
  before: StoredAccess | null,
  {
    input,
    accessId,
    eventId,
    source,
    now,
    newId,
    deleteAfter,
    foodUntil,
  }: {
    input: AccessInput;
    accessId: string;
    eventId: string;
    source: string;
    now: Date;
    newId: () => string;
    deleteAfter: Date;
    foodUntil: Date | null;
  },
): StoredAccess {
  const asked = new Map(input.needs.map((need) => [need.code, need]));
  const known = before?.needs ?? [];
  const kept = known.map((need) => {
    const again = asked.get(need.code);
    if (!again) return { ...need, state: 'withdrawn' as const, answers: {} };
    return again && need.state === 'withdrawn'
      ? needOf(again, need.id, now)
      : { ...need, severity: again.severity, answers: ownAnswers(again) };
  });
  const codes = new Set(known.map((need) => need.code));
  const added = [...asked.values()]
    .filter((need) => !codes.has(need.code))
    .map((need) => needOf(need, newId(), now));
  return {
    id: accessId,
    eventId,
    holdSince: before?.holdSince ?? now,
    shareSince: input.consentToShare ? (before?.shareSince ?? now) : null,
    needs: [...kept, ...added],
    anythingElse: input.anythingElse ?? null,
    contactMe: input.contactMe ?? null,
    keepProfile: input.keepProfile,
    source: before?.source ?? source,
    deleteAfter,
    foodUntil,
    version: (before?.version ?? 0) + 1,
  };
}

function needOf(need: NeedInput, id: string, now: Date): StoredNeed {
  const { code, severity } = need;
  return { id, code, severity, state: 'asked', askedAt: now, answers: ownAnswers(need) };
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
