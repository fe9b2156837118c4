import { isoDay } from '#shared/time.ts';
import type { RunningOrder } from '#shared/running-order.ts';
import { Problem } from '#server/problems.ts';
import { heldStates } from './lifecycle.ts';
import { mayWith } from './policy.ts';
import type { BookingPorts, Caller } from './ports.ts';
import { runningTurns, sessionsDuring } from './running-order-rules.ts';
import { titlesOf } from './view-rules.ts';

type RunningPorts = Pick<
  BookingPorts,
  'store' | 'seats' | 'directory' | 'events' | 'minutesOf' | 'turns'
>;

/** Who is seen when at an event: the turns of its blocks and whoever is booked for them. */
export function createRunningOrder({
  store,
  seats,
  directory,
  events,
  minutesOf,
  turns,
}: RunningPorts) {
  /** Throws not-found, forbidden. */
  return async function runningOrder(eventId: string, caller: Caller): Promise<RunningOrder> {
    const event = await events.get(eventId);
    if (!mayWith(caller, 'bookings.see', { eventId, nation: event.nation }))
      throw new Problem('forbidden', 'request.forbidden');
    const [blocks, bookings, minutes] = await Promise.all([
      seats.listOf(eventId),
      store.listOf([eventId]),
      minutesOf(),
    ]);
    const held = bookings.filter(
      ({ state }) => heldStates.includes(state) || state === 'in_progress',
    );
    const people = await directory.findMany(held.map(({ professionalId }) => professionalId));
    const named = blocks.flatMap((block) => {
      const { turn } = minutes(block.kind, isoDay(block.startsAt, event.zone));
      const inSeat = (no: number) =>
        held.find((one) => one.requirementId === block.id && one.seatNo === no);
      const nameOf = (no: number) =>
        people.find(({ id }) => id === inSeat(no)?.professionalId)?.name ?? '';
      return turns({ ...block, seats: block.seats.length }, turn).map(
        ({ seat, startsAt, endsAt }) => ({ block, startsAt, endsAt, name: nameOf(seat) }),
      );
    });
    const rooms = new Map(event.strands.map((strand) => [strand.id, strand.texts]));
    return {
      eventId,
      titles: titlesOf(event),
      zone: event.zone,
      platform: event.online?.platform ?? null,
      online: event.online?.work ?? null,
      turns: runningTurns(named).map(({ strand, ...turn }) => ({
        ...turn,
        room: (strand !== null && rooms.get(strand)) || null,
        sessions: sessionsDuring(event.sessions, { ...turn, strand }).map(
          ({ texts, speakers = [] }) => ({ titles: titlesOf({ texts }), speakers }),
        ),
      })),
    };
  };
}
