import type { Event, Session } from '#shared/events.ts';
import {
  type ChecklistCounts,
  type WebinarItem,
  type WebinarItemId,
  webinarItems,
  type WebinarItemState,
} from '#shared/webinar-checklists.ts';
import { workingDayFrom } from '#shared/working-days.ts';

/** What staff wrote about one thing. */
export interface StoredItem {
  owner: string | null;
  state: WebinarItemState;
  evidence: string | null;
  version: number;
}

export type StoredItems = Partial<Record<WebinarItemId, StoredItem>>;

/** Only what happens online has a checklist of this kind. */
export const hasChecklist = ({ mode }: Pick<Event, 'mode'>): boolean => mode !== 'in-person';

/** The checklist of an event on a day: what was written, what the event itself shows, and what is late. */
export function itemsOf({
  event,
  stored,
  day,
  today,
  holidays,
}: {
  event: Pick<Event, 'state' | 'sessions' | 'provided' | 'arrangeable'>;
  stored: StoredItems;
  /** The ISO day of the event. */
  day: string;
  today: string;
  holidays: ReadonlySet<string>;
}): WebinarItem[] {
  return webinarItems.map(({ id, days }) => {
    const { owner = null, evidence = null, version = 0, state: kept = 'open' } = stored[id] ?? {};
    const seen = shows[id]?.(event) ?? false;
    const state = kept === 'open' && seen ? 'done' : kept;
    const due = workingDayFrom(day, days, holidays);
    const late = state === 'open' && due < today && event.state !== 'cancelled';
    return { id, due, state, seen, late, owner, evidence, version };
  });
}

export function countsOf(items: readonly WebinarItem[]): ChecklistCounts {
  return {
    done: items.filter(({ state }) => state !== 'open').length,
    total: items.length,
    late: items.filter(({ late }) => late).length,
  };
}

type Shown = Pick<Event, 'state' | 'sessions' | 'provided' | 'arrangeable'>;

/** What the event itself shows to be done. */
const shows: Partial<Record<WebinarItemId, (event: Shown) => boolean>> = {
  // The booking page asks about access by itself; it needs what happens in each session, and what is there already.
  WB04: ({ state, sessions, provided }) => {
    const own = sessions.filter(takesPart);
    return (
      state !== 'draft' &&
      provided.length > 0 &&
      own.length > 0 &&
      own.every(({ activities }) => activities.length > 0)
    );
  },
  WB11: (event) => {
    const longest = longestStretch(event.sessions, 10);
    return longest !== null && longest <= (withSigning(event) ? 50 : 90);
  },
  WB17: ({ sessions }) => {
    const longest = longestStretch(sessions, 15);
    return longest !== null && longest <= 90;
  },
};

const pauses: readonly Session['kind'][] = ['break', 'lunch'];
const takesPart = ({ kind }: Session): boolean =>
  ![...pauses, 'social', 'registration'].includes(kind);

const withSigning = ({ provided, arrangeable, sessions }: Shown): boolean =>
  [
    ...provided,
    ...arrangeable.map(({ code }) => code),
    ...sessions.flatMap((one) => one.provided),
  ].some((code) => code === 'bsl' || code === 'isl');

/** The most minutes without a pause of at least some minutes; null where there is no timetable. */
export function longestStretch(
  sessions: ReadonlyArray<Pick<Session, 'kind' | 'startsAt' | 'endsAt'>>,
  pauseMinutes: number,
): number | null {
  const working = sessions
    .filter(({ kind }) => !pauses.includes(kind))
    .toSorted((one, other) => +one.startsAt - +other.startsAt);
  let longest: number | null = null;
  let from = 0;
  let until = -Infinity;
  for (const { startsAt, endsAt } of working) {
    if (+startsAt - until >= pauseMinutes * 60_000) from = +startsAt;
    until = Math.max(until, +endsAt);
    longest = Math.max(longest ?? 0, (until - from) / 60_000);
  }
  return longest;
}
