import type { Event, Session } from '#shared/events.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { anEvent } from './an-event.ts';

const at = (time: string) => new Date(`2027-02-10T${time}:00Z`);

/** A session of the day, from one time to another, with what is different. */
export const aSession = (
  id: string,
  from: string,
  to: string,
  different: Partial<Session> = {},
): Session => ({
  ...(anEvent().sessions[0] as Session),
  id,
  startsAt: at(from),
  endsAt: at(to),
  kind: 'plenary',
  strand: null,
  choice: null,
  ...different,
});

/** An event with these sessions on one winter day, when UTC is the time of its clocks. */
export const aCoverDay = (sessions: Session[], different: Partial<Event> = {}): Event => ({
  ...anEvent(),
  id: 'event-1',
  version: 1,
  startsAt: at('09:00'),
  endsAt: at('18:00'),
  provided: [],
  sessions,
  ...different,
});

/** The worked example of the rules (§1.6): a plenary, two strands twice, and a plenary to close. */
export const run = (): Event =>
  aCoverDay([
    aSession('open', '10:00', '11:15'),
    ...['a', 'b'].flatMap((strand) => [
      aSession(`${strand}1`, '11:35', '12:30', { kind: 'workshop', strand, choice: 'morning' }),
      aSession(`${strand}2`, '13:30', '14:25', { kind: 'workshop', strand, choice: 'afternoon' }),
    ]),
    aSession('close', '14:45', '15:30'),
  ]);

/** The settings of the rules, with no rates known. */
export const usualPlanSettings = {
  of: (kind: Parameters<typeof coverSettingsOn>[1], day: string) => coverSettingsOn([], kind, day),
  rateOf: () => null,
  changeover: 10,
};
