import type { Event, Session } from '#shared/events.ts';
import { dayLaterBy, laterBy } from './zone-rules.ts';

/** Sessions that many days later, each at its own time of day. */
export const sessionsLater = (
  sessions: readonly Session[],
  zone: string,
  days: number,
): Session[] =>
  sessions.map((session) => ({
    ...session,
    startsAt: laterBy(zone, session.startsAt, days),
    endsAt: laterBy(zone, session.endsAt, days),
  }));

/** The last days to ask, that many days later. */
export const arrangeableLater = (arrangeable: Event['arrangeable'], days: number) =>
  arrangeable.map(({ code, until }) => ({ code, until: dayLaterBy(until, days) }));

/** All dates of an event that many days later, its timetable with it. */
export function eventLater(event: Event, days: number) {
  const { zone } = event;
  return {
    startsAt: laterBy(zone, event.startsAt, days),
    endsAt: laterBy(zone, event.endsAt, days),
    opensAt: laterBy(zone, event.opensAt, days),
    closesAt: laterBy(zone, event.closesAt, days),
    sessions: sessionsLater(event.sessions, zone, days),
    arrangeable: arrangeableLater(event.arrangeable, days),
  };
}
