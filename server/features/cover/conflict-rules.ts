import type { CoverConflict } from '#shared/cover-board.ts';
import type { BookedSeat, CoverSettings, Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import { minutesBetween } from './block-rules.ts';
import { fitsMode, piecesOf } from './gap-rules.ts';
import { grouped } from './group-rules.ts';

/** A requirement as it stands, with what became of it. */
export type StandingRequirement = Requirement & { cancelled: boolean };

/** What bookings are held against. */
export interface ConflictWorld {
  requirements: ReadonlyMap<string, StandingRequirement>;
  events: ReadonlyMap<string, Pick<Event, 'id' | 'state' | 'zone' | 'venueId' | 'sessions'>>;
  settingsOf: (kind: Requirement['kind'], day: string) => CoverSettings;
  changeover: number;
  travel: number;
  now: Date;
  /** `event professional` where somebody at the event asked not to be matched with them; nobody is told why. */
  notWanted?: ReadonlySet<string>;
}

interface Placed {
  booking: BookedSeat;
  requirement: StandingRequirement;
  event: Pick<Event, 'id' | 'state' | 'zone' | 'venueId' | 'sessions'>;
  settings: CoverSettings;
  day: string;
}

/** What is wrong with bookings, over all events together (domain rules §1.7). */
export function conflictsOf(
  bookings: readonly BookedSeat[],
  world: ConflictWorld,
): CoverConflict[] {
  const dayOf = daysOnce();
  const placed = bookings
    .filter(({ standing }) => standing !== 'ended')
    .flatMap((booking): Placed[] => {
      const requirement = world.requirements.get(booking.requirementId);
      const event = world.events.get(booking.eventId);
      if (!requirement || !event) return [];
      const day = dayOf(booking.startsAt, event.zone);
      return [{ booking, requirement, event, day, settings: world.settingsOf(booking.kind, day) }];
    });
  const held = placed.filter(({ booking }) => booking.standing !== 'asked');
  return [
    ...placed.flatMap((one) => ofOne(one, world)),
    ...grouped(
      held.filter(({ booking }) => booking.professionalId !== null),
      ({ booking }) => booking.professionalId ?? '',
    ).flatMap((own) => [...betweenTwo(own, world), ...ofDays(own)]),
    ...grouped(held, ({ booking }) => booking.requirementId).flatMap(ofTeam),
  ];
}

/** Many bookings begin together, and what a zone's clocks show is slow to ask. */
function daysOnce(): (at: Date, zone: string) => string {
  const known = new Map<string, string>();
  return (at, zone) => {
    const key = `${zone} ${+at}`;
    const day = known.get(key) ?? isoDay(at, zone);
    known.set(key, day);
    return day;
  };
}

const conflict = (code: CoverConflict['code'], ...placed: Placed[]): CoverConflict[] => [
  {
    code,
    eventId: placed[0]?.event.id ?? '',
    requirementId: placed[0]?.requirement.id ?? '',
    bookingIds: placed.map(({ booking }) => booking.id),
    professionalId: placed[0]?.booking.professionalId ?? null,
    cancelNow: null,
    nextCostStep: null,
  },
];

function ofOne(one: Placed, { now, notWanted }: ConflictWorld): CoverConflict[] {
  const { booking, requirement, event, day } = one;
  if (requirement.cancelled || event.state === 'cancelled') {
    const { cancelNow, nextCostStep } = booking;
    return conflict('event_cancelled', one).map((found) => ({ ...found, cancelNow, nextCostStep }));
  }
  const found: CoverConflict['code'][] = [];
  const { registeredUntil, professionalId, standing, holdExpiresAt } = booking;
  if (registeredUntil !== null && registeredUntil < day) found.push('not_registered');
  if (professionalId !== null && notWanted?.has(`${event.id} ${professionalId}`))
    found.push('do_not_book');
  if (standing === 'provisional' && holdExpiresAt && holdExpiresAt <= now)
    found.push('hold_expired');
  if (standing !== 'asked') {
    if (!fitsMode(booking.mode, requirement.mode)) found.push('wrong_mode');
    if (booking.strand !== requirement.strand) found.push('room_changed');
    const within = booking.startsAt <= requirement.startsAt && booking.endsAt >= requirement.endsAt;
    if (booking.needsReconfirmation || !within) found.push('session_moved');
    const recorded = event.sessions.some(
      (session) => session.recorded && requirement.sessionIds.includes(session.id),
    );
    if (recorded && ['no', 'not_asked'].includes(booking.recordingConsent))
      found.push('no_recording_consent');
  }
  return found.flatMap((code) => conflict(code, one));
}

/** Two bookings of one professional that overlap, travel included, or leave no rest. */
function betweenTwo(own: readonly Placed[], world: ConflictWorld): CoverConflict[] {
  const inOrder = own.toSorted((one, other) => +one.booking.startsAt - +other.booking.startsAt);
  return inOrder.flatMap((one, at) =>
    inOrder.slice(at + 1).flatMap((next) => {
      const between = minutesBetween(one.booking.endsAt, next.booking.startsAt);
      if (between < Math.max(0, wayBetween(one, next, world)))
        return conflict('overlap', one, next);
      return between < one.settings.minBreak ? conflict('no_rest', one, next) : [];
    }),
  );
}

/** Minutes from one booking to the next: none where either is worked from a desk. */
function wayBetween(one: Placed, next: Placed, { changeover, travel }: ConflictWorld): number {
  if (one.booking.mode === 'online' || next.booking.mode === 'online') return 0;
  const samePlace =
    one.event.id === next.event.id ||
    (one.event.venueId !== null && one.event.venueId === next.event.venueId);
  if (!samePlace) return travel;
  return one.booking.strand === next.booking.strand && one.event.id === next.event.id
    ? 0
    : changeover;
}

/** More work in a day than one person should do. */
const ofDays = (own: readonly Placed[]): CoverConflict[] =>
  grouped(own, ({ day }) => day).flatMap((inDay) => {
    const load = inDay.reduce(
      (sum, { requirement }) => sum + minutesBetween(requirement.startsAt, requirement.endsAt),
      0,
    );
    const most = Math.max(...inDay.map(({ settings }) => settings.pairDayMax));
    return load > most ? conflict('daily_load', ...inDay) : [];
  });

/** A team from two agencies without a lead, or one of a team left alone for longer than two turns. */
function ofTeam(team: readonly Placed[]): CoverConflict[] {
  const [first] = team;
  if (!first) return [];
  const agencies = new Set(team.flatMap(({ booking }) => booking.agencyId ?? []));
  const noLead = agencies.size > 1 && !team.some(({ booking }) => booking.lead);
  const { requirement, settings } = first;
  const required = requirement.seats.length;
  const pieces = piecesOf(
    { ...requirement, required },
    team.map(({ booking }) => booking),
    0,
  );
  const alone = pieces.some(
    ({ confirmed, provisional, startsAt, endsAt }) =>
      required > 1 &&
      confirmed + provisional === 1 &&
      minutesBetween(startsAt, endsAt) > settings.turn * 2,
  );
  return [
    ...(noLead ? conflict('no_lead', ...team) : []),
    ...(alone && !requirement.cancelled ? conflict('alone_too_long', first) : []),
  ];
}
