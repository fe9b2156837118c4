import type { Text } from '#shared/text.ts';
import { formatDay, formatTime } from '#shared/time.ts';
import type { DraftEvent } from './draft-event.ts';

export type ChosenSession = DraftEvent['sessions'][number];

/** Sessions that stand beside each other, of which a person takes one. */
export interface SessionChoice {
  id: string;
  startsAt: Date;
  endsAt: Date;
  sessions: ChosenSession[];
}

/** The sessions by their choice, in the order of the day. */
export function sessionChoices(sessions: readonly ChosenSession[]): SessionChoice[] {
  const ids = [...new Set(sessions.map(({ choice }) => choice))];
  return ids
    .map((id) => {
      const own = sessions.filter(({ choice }) => choice === id);
      const times = (at: 'startsAt' | 'endsAt') => own.map((session) => session[at].getTime());
      return {
        id,
        startsAt: new Date(Math.min(...times('startsAt'))),
        endsAt: new Date(Math.max(...times('endsAt'))),
        sessions: own,
      };
    })
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** When a choice takes place, in the event's zone. */
export const choiceWhen = ({ startsAt, endsAt }: SessionChoice, zone: string, text: Text): string =>
  text('registrations:sessions.at', {
    day: formatDay(startsAt, zone, text),
    from: formatTime(startsAt, zone, text),
    to: formatTime(endsAt, zone, text),
  });
