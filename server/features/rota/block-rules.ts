import type { Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { isoDay } from '#shared/time.ts';
import type { Block } from './ports.ts';

/** What a requirement is planned with besides itself. */
export interface AroundBlock {
  event: Pick<Event, 'id' | 'nation' | 'zone' | 'venueId'>;
  /** The postcode of the event's venue; null where there is none. */
  postcode: string | null;
  settings: { minBreak: number; pairDayMax: number };
  /** Who has a seat, by the id of their booking; null where an agency has not named anybody. */
  holderOf: (bookingId: string) => string | null;
}

/** A requirement as the planner takes it. Where a venue is not known, all of an event is at one place of its own. */
export function blockOf(
  { id, kind, forPerson, strand, startsAt, endsAt, mode, seats }: Requirement,
  { event, postcode, settings, holderOf }: AroundBlock,
): Block {
  return {
    id,
    kind,
    forPerson,
    strand,
    startsAt,
    endsAt,
    mode,
    eventId: event.id,
    day: isoDay(startsAt, event.zone),
    nation: event.nation,
    place: mode === 'online' ? null : (postcode ?? `event ${event.id}`),
    minBreak: settings.minBreak,
    dayMinutes: settings.pairDayMax,
    // Neither is asked for by a requirement yet.
    language: null,
    domain: null,
    open: seats.flatMap(({ no, bookingId }) => (bookingId === null ? [no] : [])),
    taken: seats.flatMap(({ no, bookingId }) =>
      bookingId === null ? [] : [{ no, professionalId: holderOf(bookingId) }],
    ),
  };
}
