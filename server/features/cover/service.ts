import type { CoverAcceptance, CoverLineInput, EventCover } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import { plannedKinds, type SupportKindCode } from '#shared/support-kinds.ts';
import { isoDay } from '#shared/time.ts';
import { hashToken } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { accept } from './accept.ts';
import { differenceOf, wordsOfDifference } from './difference-rules.ts';
import { planOf } from './plan-rules.ts';
import { mayAtEvent } from './policy.ts';
import type { Caller, CoverPorts, SeatOf } from './ports.ts';
import { coverView } from './present.ts';
import { planSettings, standingOf } from './standing-rules.ts';
import { linesFor, wantedOf } from './wanted-rules.ts';

export type Cover = ReturnType<typeof createCover>;

/** How many communication professionals an event needs: worked out anew each time, and accepted by somebody. */
export function createCover(ports: CoverPorts) {
  const { plans, requirements, events, audit, clock, nudge } = ports;

  async function eventFor(
    id: string,
    { roles }: Caller,
    permission: 'cover.see' | 'cover.change',
  ): Promise<Event> {
    const event = await events.get(id);
    if (!mayAtEvent(roles, permission, event)) throw new Problem('forbidden', 'request.forbidden');
    return event;
  }

  /** What is needed now. Needs are read for it, and that is recorded before. */
  async function planned(event: Event, { by, requestId }: Caller) {
    await audit.read({
      actor: by,
      action: 'cover.needs-read',
      subject: { collection: 'events', id: event.id },
      requestId,
    });
    const [kept, needs, choices, settings, standing] = await Promise.all([
      plans.find(event.id),
      ports.listNeeds({ eventId: event.id }),
      ports.listChoices({ eventId: event.id }),
      ports.settings.find(),
      requirements.listOf([event.id]),
    ]);
    const lines = linesFor(event, plannedKinds, kept.lines);
    const wanted = wantedOf(needs, choices);
    const today = isoDay(clock.now(), event.zone);
    const plan = planOf(event, lines, wanted, planSettings(settings, today));
    const sure = plan.blocks.filter(({ certain }) => certain);
    // What is only possible counts where it was accepted before, so that nobody loses a seat by choosing late.
    const held = plan.blocks.filter(
      ({ certain, kind, forPerson, sessionIds }) =>
        !certain &&
        standing.some(
          (one) =>
            !one.cancelled &&
            one.kind === kind &&
            one.forPerson === forPerson &&
            one.sessionIds.some((id) => sessionIds.includes(id)),
        ),
    );
    return { kept, lines, plan, settings, standing, needed: [...sure, ...held] };
  }

  async function viewOf(event: Event, caller: Caller): Promise<EventCover> {
    const { needed, standing, settings, ...found } = await planned(event, caller);
    const difference = differenceOf(needed, standing);
    const bookings = await ports.listBookings([event.id]);
    return coverView({
      event,
      ...found,
      difference,
      seen: hashToken(wordsOfDifference(difference)),
      requirements: standing,
      standing: standingOf({
        events: [event],
        requirements: standing,
        bookings,
        settings,
        now: clock.now(),
      }),
      mayChange: mayAtEvent(caller.roles, 'cover.change', event),
    });
  }

  return {
    /** What an event needs, why, and how it differs from what was accepted. Throws not-found, forbidden. */
    get: async (eventId: string, caller: Caller): Promise<EventCover> =>
      viewOf(await eventFor(eventId, caller, 'cover.see'), caller),

    /** Decides about one kind. Throws conflict where somebody else was quicker. */
    async saveLine(
      eventId: string,
      kind: SupportKindCode,
      { version, ...line }: CoverLineInput,
      caller: Caller,
    ): Promise<EventCover> {
      const event = await eventFor(eventId, caller, 'cover.change');
      const kept = await plans.find(eventId);
      const known = new Set(event.sessions.map(({ id }) => id));
      const presenterIn = line.presenterIn.filter((id) => known.has(id));
      const lines = [
        ...kept.lines.filter((one) => one.kind !== kind),
        { ...line, kind, presenterIn },
      ];
      const told = newEvent('cover.decided', { event: eventId, kind }, caller.by, caller.requestId);
      if (!(await plans.save(eventId, { lines, version }, told, clock.now())))
        throw new Problem('conflict', 'cover.stale', [], await viewOf(event, caller));
      nudge();
      return viewOf(event, caller);
    },

    /** Accepts the differences that were read. Throws conflict where they are others by now. */
    async accept(
      eventId: string,
      { seen, possible }: CoverAcceptance,
      caller: Caller,
    ): Promise<EventCover> {
      const event = await eventFor(eventId, caller, 'cover.change');
      const { needed, plan, standing } = await planned(event, caller);
      const read = differenceOf(needed, standing);
      if (hashToken(wordsOfDifference(read)) !== seen)
        throw new Problem('conflict', 'cover.stale', [], await viewOf(event, caller));
      const taken = possible ? differenceOf(plan.blocks, standing) : read;
      await accept(ports, eventId, taken, caller);
      nudge();
      return viewOf(event, caller);
    },

    /** The seats of what was accepted, for those who fill them. Each move is one write, and safe to repeat. */
    seats: {
      find: requirements.find,
      listOf: requirements.listOf,
      claim: (seat: SeatOf): Promise<boolean> =>
        requirements.claim(seat, newEvent('cover.seat-claimed', { ...seat }), clock.now()),
      free: (seat: SeatOf): Promise<boolean> =>
        requirements.free(seat, newEvent('cover.seat-freed', { ...seat }), clock.now()),
    },
  };
}
