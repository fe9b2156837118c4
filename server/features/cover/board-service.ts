import type { BoardRow, CoverBoard, CoverOfEvent, CoverOverview } from '#shared/cover-board.ts';
import type { Event, Session } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import { Problem } from '#server/problems.ts';
import { conflictsOf, type StandingRequirement } from './conflict-rules.ts';
import { clipped, worstOf } from './gap-rules.ts';
import { mayAtEvent } from './policy.ts';
import type { Caller, CoverPorts } from './ports.ts';
import { peopleByNumber, titlesOf } from './present.ts';
import { daysUntil, standingOf } from './standing-rules.ts';

type Standing = ReturnType<typeof standingOf>;

/** What is covered and what is missing: of one event session by session, and of the whole programme. No need of a person is read. */
export function createCoverBoard({
  plans,
  requirements,
  settings,
  events,
  listBookings,
  clock,
}: CoverPorts) {
  /** Each question is asked once for all events together. */
  async function standingIn(found: readonly Event[]) {
    const ids = found.map(({ id }) => id);
    const [kept, own, bookings, held] = await Promise.all([
      settings.find(),
      requirements.listOf(ids),
      listBookings(ids),
      plans.findMany(ids),
    ]);
    const now = clock.now();
    const standing = standingOf({
      events: found,
      requirements: own,
      bookings,
      settings: kept,
      now,
    });
    return { standing, requirements: own, bookings, plans: held, now };
  }

  return {
    /** Throws not-found, forbidden. */
    async board(eventId: string, { roles }: Caller): Promise<CoverBoard> {
      const event = await events.get(eventId);
      if (!mayAtEvent(roles, 'cover.see', event))
        throw new Problem('forbidden', 'request.forbidden');
      // A professional's other events count for what is in the way; they are those that this caller sees.
      const others = (await events.listComing(roles)).filter(({ id }) => id !== eventId);
      const found = await standingIn([event, ...others]);
      const own = found.requirements.filter((one) => one.eventId === eventId);
      const conflicts = conflictsOf(found.bookings, found.standing.world);
      const ofEvent = new Set(
        found.bookings.flatMap((one) => (one.eventId === eventId ? [one.id] : [])),
      );
      return {
        eventId,
        titles: titlesOf(event),
        zone: event.zone,
        strands: event.strands,
        rows: rowsOf(event, own, found.standing),
        conflicts: conflicts.filter(({ bookingIds }) => bookingIds.some((id) => ofEvent.has(id))),
        accepted: (found.plans.get(eventId)?.acceptedAt ?? null) !== null,
      };
    },

    /** A line for each event to come. */
    async overview({ roles }: Caller): Promise<CoverOverview> {
      const coming = await events.listComing(roles);
      const found = await standingIn(coming);
      const conflicts = conflictsOf(found.bookings, found.standing.world);
      return {
        events: coming.map((event) =>
          lineOf(event, {
            ...found,
            conflicts: conflicts.filter(({ eventId }) => eventId === event.id).length,
          }),
        ),
      };
    },
  };
}

function rowsOf(
  event: Event,
  requirements: readonly StandingRequirement[],
  standing: Standing,
): BoardRow[] {
  const number = peopleByNumber(requirements);
  const sessions = new Map(event.sessions.map((session) => [session.id, session]));
  return requirements
    .filter(({ cancelled }) => !cancelled)
    .flatMap((requirement) => {
      const pieces = standing.piecesOf(requirement);
      const state = standing.stateOf(requirement);
      return requirement.sessionIds.flatMap((id): BoardRow[] => {
        const session = sessions.get(id);
        return session ? [{ ...rowOf(session, requirement), ...partOf(session), state }] : [];
      });

      function partOf(session: Session) {
        const own = clipped(pieces, session);
        return { pieces: own, severity: worstOf(own.map(({ severity }) => severity)) };
      }
    })
    .toSorted((one, other) => +one.startsAt - +other.startsAt);

  function rowOf(session: Session, { id, kind, forPerson }: StandingRequirement) {
    const { startsAt, endsAt, strand, recorded } = session;
    return {
      sessionId: session.id,
      titles: titlesOf(session),
      strand,
      startsAt,
      endsAt,
      recorded,
      kind,
      person: number(forPerson),
      requirementId: id,
    };
  }
}

type Found = {
  standing: Standing;
  requirements: readonly StandingRequirement[];
  plans: ReadonlyMap<string, { acceptedAt: Date | null }>;
  now: Date;
  conflicts: number;
};

function lineOf(
  event: Event,
  { standing, requirements, plans, now, conflicts }: Found,
): CoverOfEvent {
  const own = requirements.filter((one) => one.eventId === event.id && !one.cancelled);
  const pieces = own.flatMap(standing.piecesOf);
  const live = own
    .flatMap(standing.bookingsOf)
    .filter(({ standing: how }) => how === 'confirmed' || how === 'provisional');
  const week = isoDay(new Date(+now + 7 * 86_400_000), event.zone);
  return {
    eventId: event.id,
    titles: titlesOf(event),
    zone: event.zone,
    startsAt: event.startsAt,
    daysLeft: daysUntil(event, now),
    accepted: (plans.get(event.id)?.acceptedAt ?? null) !== null,
    severity: worstOf(pieces.map(({ severity }) => severity)),
    seats: own.reduce((sum, { seats }) => sum + seats.length, 0),
    confirmed: live.filter(({ standing: how }) => how === 'confirmed').length,
    provisional: live.filter(({ standing: how }) => how === 'provisional').length,
    atRisk: own.filter((one) => ['at_risk', 'unfillable'].includes(standing.stateOf(one))).length,
    conflicts,
    moneyThisWeek: live.reduce(
      (sum, { cancelNow, nextCostStep }) =>
        nextCostStep && nextCostStep.on <= week ? sum + nextCostStep.pence - cancelNow : sum,
      0,
    ),
  };
}
