import type { CoverDifference, CoverLine, EventCover } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import type { Written } from '#shared/written.ts';
import type { StandingRequirement } from './conflict-rules.ts';
import type { Difference } from './difference-rules.ts';
import { worstOf } from './gap-rules.ts';
import type { CoverPlan, PlanBlock } from './plan-rules.ts';
import type { StoredPlan } from './ports.ts';
import type { standingOf } from './standing-rules.ts';

/** The cover of an event as an answer: people by number, so that no id leads from here to what they need. */
export function coverView({
  event,
  kept,
  lines,
  plan,
  difference,
  seen,
  requirements,
  standing,
  mayChange,
}: {
  event: Event;
  kept: StoredPlan;
  lines: CoverLine[];
  plan: CoverPlan;
  difference: Difference;
  seen: string;
  requirements: readonly StandingRequirement[];
  standing: ReturnType<typeof standingOf>;
  mayChange: boolean;
}): EventCover {
  const number = peopleByNumber([...plan.blocks, ...requirements]);
  return {
    eventId: event.id,
    titles: titlesOf(event),
    zone: event.zone,
    strands: event.strands,
    sessions: event.sessions.map(({ id, texts }) => ({ id, texts: titlesOf({ texts }) })),
    lines,
    blocks: plan.blocks.map(({ forPerson, ...block }) => ({ ...block, person: number(forPerson) })),
    kinds: plan.kinds.map(({ headcount, ...kind }) => ({ ...kind, ...headcount })),
    differences: differencesOf(difference, number),
    requirements: requirements
      .filter(({ cancelled, seats }) => !cancelled || seats.some(({ bookingId }) => bookingId))
      .map((requirement) => ({
        id: requirement.id,
        kind: requirement.kind,
        person: number(requirement.forPerson),
        strand: requirement.strand,
        startsAt: requirement.startsAt,
        endsAt: requirement.endsAt,
        seats: requirement.seats.length,
        taken: takenIn(requirement),
        state: standing.stateOf(requirement),
        severity: worstOf(standing.piecesOf(requirement).map(({ severity }) => severity)),
      })),
    seen,
    acceptedAt: kept.acceptedAt,
    version: kept.version,
    may: mayChange ? ['cover.change'] : [],
  };
}

/** People of an event by the order of their ids, from 1. */
export function peopleByNumber(
  found: ReadonlyArray<{ forPerson: string | null }>,
): (person: string | null) => number | null {
  const ids = [...new Set(found.flatMap(({ forPerson }) => forPerson ?? []))].toSorted();
  return (person) => (person === null ? null : ids.indexOf(person) + 1);
}

/** The titles of an event or a session, without its other words. */
export const titlesOf = ({
  texts,
}: {
  texts: Partial<Record<string, { title: string } | undefined>>;
}): Written<string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([locale, text]) => (text ? [[locale, text.title]] : [])),
  ) as Written<string>;

const takenIn = ({ seats }: Pick<StandingRequirement, 'seats'>): number =>
  seats.filter(({ bookingId }) => bookingId !== null).length;

type Placed = Pick<PlanBlock, 'kind' | 'forPerson' | 'strand' | 'startsAt' | 'endsAt'>;

function differencesOf(
  { added, changed, gone }: Difference,
  number: (person: string | null) => number | null,
): CoverDifference[] {
  const placeOf = ({ kind, forPerson, strand, startsAt, endsAt }: Placed) => ({
    kind,
    person: number(forPerson),
    strand,
    startsAt,
    endsAt,
  });
  const found: CoverDifference[] = [
    ...added.map((block) => ({
      what: 'added' as const,
      ...placeOf(block),
      seatsBefore: 0,
      seatsNow: block.seats,
      taken: 0,
    })),
    ...changed.map(({ requirement, block }) => ({
      what: 'changed' as const,
      ...placeOf(block),
      seatsBefore: requirement.cancelled ? 0 : requirement.seats.length,
      seatsNow: block.seats,
      taken: takenIn(requirement),
    })),
    ...gone.map((requirement) => ({
      what: 'gone' as const,
      ...placeOf(requirement),
      seatsBefore: requirement.seats.length,
      seatsNow: 0,
      taken: takenIn(requirement),
    })),
  ];
  return found.toSorted((one, other) => +one.startsAt - +other.startsAt);
}
