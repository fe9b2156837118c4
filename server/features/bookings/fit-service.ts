import type { FitFinding } from '#shared/fit-findings.ts';
import { bookingSettingsOn } from '#shared/booking-settings.ts';
import type { Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { Professional, WorkDomain } from '#shared/professionals.ts';
import {
  mayMeet,
  neverInstead,
  type SupportKindCode,
  supportKindCodes,
} from '#shared/support-kinds.ts';
import { isoDay } from '#shared/time.ts';
import { fitOf, type TeamMember } from './fit-rules.ts';
import { heldStates } from './lifecycle.ts';
import type { Booking, BookingPorts } from './ports.ts';

export interface Asked {
  domain: WorkDomain;
  travelMinutes: number;
  arriveMinutes: number;
  /** The booking that is looked at again: its own time is no overlap, and it is no team mate of itself. */
  bookingId: string | null;
}

/** Kinds that are worth a look for a seat: those who may take it, and those who are taken for them by mistake. */
export const kindsToLookAt = (kind: SupportKindCode): SupportKindCode[] =>
  supportKindCodes.filter(
    (one) =>
      mayMeet(one, kind) !== 'no' ||
      neverInstead.some((pair) => pair.includes(one) && pair.includes(kind)),
  );

/** Says what speaks for and against several professionals on one seat, from what is kept of all of them at once. */
export function createFit({
  store,
  diary,
  directory,
  settings,
  minutesOf,
  clock,
}: Pick<BookingPorts, 'store' | 'diary' | 'directory' | 'settings' | 'minutesOf' | 'clock'>) {
  return async function fitsFor(
    event: Event,
    requirement: Requirement,
    professionals: readonly Professional[],
    { domain, travelMinutes, arriveMinutes, bookingId }: Asked,
  ): Promise<Map<string, FitFinding[]>> {
    const { kind, startsAt, endsAt, mode } = requirement;
    const day = isoDay(startsAt, event.zone);
    const today = isoDay(clock.now(), event.zone);
    const { verifyMonths } = bookingSettingsOn(await settings(), today);
    const ids = professionals.map(({ id }) => id);
    const [diaries, apart, team, minutes] = await Promise.all([
      diary.listOf(ids, hours(startsAt, -24), hours(endsAt, 24)),
      directory.listKeptApart(ids),
      teamOf(event, requirement, bookingId),
      minutesOf(),
    ]);
    return new Map(
      professionals.map((professional) => {
        const check = { kind, domain, day, today, verifyMonths };
        const findings = fitOf({
          seat: {
            kind,
            mode,
            domain,
            nation: event.nation,
            travelMinutes,
            startsAt: new Date(startsAt.getTime() - arriveMinutes * 60_000),
            endsAt,
          },
          professional,
          registration: directory.checkRegistration(professional, check),
          team: team.filter(({ professionalId }) => professionalId !== professional.id),
          diary: (diaries.get(professional.id) ?? [])
            .filter((entry) => entry.bookingId !== bookingId)
            .map(({ from, to }) => ({ startsAt: from, endsAt: to })),
          isKeptApart: apart.get(professional.id)?.has(event.id) === true,
          limits: minutes(kind, day),
        });
        return [professional.id, findings];
      }),
    );
  };

  /** Whoever sits or is held in the same room at the same time. */
  async function teamOf(
    event: Event,
    { startsAt, endsAt, strand }: Requirement,
    own: string | null,
  ): Promise<Array<TeamMember & { professionalId: string }>> {
    const beside = (await store.listOf([event.id])).filter(
      (one: Booking) =>
        one.id !== own &&
        heldStates.includes(one.state) &&
        one.strand === strand &&
        one.startsAt < endsAt &&
        one.endsAt > startsAt,
    );
    const found = await directory.findMany(beside.map(({ professionalId }) => professionalId));
    const registered = new Map(
      found.map(({ id, registrations }) => [
        id,
        registrations.some(({ category }) => category === 'registered'),
      ]),
    );
    return beside.map(({ kind, professionalId }) => ({
      kind,
      professionalId,
      isRegistered: registered.get(professionalId) ?? false,
    }));
  }
}

const hours = (at: Date, by: number): Date => new Date(at.getTime() + by * 3_600_000);
