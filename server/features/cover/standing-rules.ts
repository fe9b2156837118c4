import type { BookedSeat, CoverLeadTimes, Requirement, RequirementState } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import { coverSettingsOn, leadTimesOn } from '#shared/usual-cover.ts';
import type { ConflictWorld, StandingRequirement } from './conflict-rules.ts';
import { type Piece, piecesOf } from './gap-rules.ts';
import type { DayRate, PlanSettings } from './plan-rules.ts';
import type { StoredSettings } from './ports.ts';
import { requirementStateOf } from './requirement-rules.ts';

/** The settings as plans read them: those that hold on the day of the work. */
export function planSettings(
  { settings, rates, leadTimes }: StoredSettings,
  today: string,
): PlanSettings {
  return {
    of: (kind, day) => coverSettingsOn(settings, kind, day),
    rateOf: (kind, day): DayRate | null =>
      rates
        .filter((rate) => rate.kind === kind && rate.from <= day)
        .toSorted((one, other) => one.from.localeCompare(other.from))
        .at(-1) ?? null,
    changeover: leadTimesOn(leadTimes, today).changeoverMinutes,
  };
}

/** How requirements of some events stand, with the bookings in their seats. */
export function standingOf({
  events,
  requirements,
  bookings,
  settings,
  now,
}: {
  events: readonly Event[];
  requirements: readonly StandingRequirement[];
  bookings: readonly BookedSeat[];
  settings: StoredSettings;
  now: Date;
}) {
  const lead = leadTimesOn(settings.leadTimes, now.toISOString().slice(0, 10));
  const byId = new Map(events.map((event) => [event.id, event]));
  const byRequirement = new Map<string, BookedSeat[]>();
  for (const booking of bookings) {
    const own = byRequirement.get(booking.requirementId);
    if (own) own.push(booking);
    else byRequirement.set(booking.requirementId, [booking]);
  }
  const bookingsOf = ({ id }: Pick<Requirement, 'id'>) => byRequirement.get(id) ?? [];
  return {
    lead,
    bookingsOf,
    piecesOf: (requirement: StandingRequirement): Piece[] =>
      piecesOf(
        { ...requirement, required: requirement.seats.length },
        bookingsOf(requirement),
        lead.marginMinutes,
      ),
    stateOf(requirement: StandingRequirement): RequirementState {
      const event = byId.get(requirement.eventId);
      return requirementStateOf(requirement, bookingsOf(requirement), {
        cancelled: requirement.cancelled || event?.state === 'cancelled',
        now,
        daysLeft: event ? daysUntil(event, now) : 0,
        redDays: lead.redDays,
      });
    },
    world: conflictWorld(byId, requirements, settings, lead, now),
  };
}

/** Whole days from today to an event, by the clocks of its zone. */
export function daysUntil({ startsAt, zone }: Pick<Event, 'startsAt' | 'zone'>, now: Date): number {
  const day = (instant: Date) => Date.parse(`${isoDay(instant, zone)}T00:00:00Z`);
  return Math.round((day(startsAt) - day(now)) / 86_400_000);
}

const conflictWorld = (
  events: ReadonlyMap<string, Event>,
  requirements: readonly StandingRequirement[],
  { settings }: StoredSettings,
  { changeoverMinutes, travelMinutes }: CoverLeadTimes,
  now: Date,
): ConflictWorld => ({
  requirements: new Map(requirements.map((one) => [one.id, one])),
  events,
  settingsOf: (kind, day) => coverSettingsOn(settings, kind, day),
  changeover: changeoverMinutes,
  travel: travelMinutes,
  now,
});
