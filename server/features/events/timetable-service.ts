import { type BreakLimits, limitsOn } from '#shared/break-limits.ts';
import type {
  SessionChange,
  SessionInput,
  SessionMove,
  StrandsInput,
  TimetableEditor,
} from '#shared/event-timetable.ts';
import type { Event, Session } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { byTime } from '#shared/session-order.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { Editor, EventEditors } from './editor-service.ts';
import type { EventStore } from './ports.ts';
import { sessionPool } from './rules.ts';
import type { Events } from './service.ts';
import { namedStrands } from './strand-rules.ts';
import {
  choiceFor,
  exchanged,
  isElsewhere,
  longStretches,
  sessionFaults,
  sessionFrom,
  titlesOf,
} from './timetable-rules.ts';

export interface TimetablePorts {
  events: Pick<Events, 'forget'>;
  eventEditors: Pick<EventEditors, 'get'>;
  store: Pick<EventStore, 'change'>;
  /** How many people chose each session of an event. */
  countChosen: (eventId: string) => Promise<Record<string, number>>;
  /** Gives the pool of a session as many places. Throws conflict, with how many are taken, where that is more. */
  setCapacity: (pool: { eventId: string; pool: string; capacity: number }) => Promise<void>;
  findBreakLimits: () => Promise<readonly BreakLimits[]>;
  clock: { now(): Date };
  nudge: () => void;
}

export type Timetables = ReturnType<typeof createTimetables>;

/** What becomes of an event by one change of its timetable. */
interface Change {
  set: Partial<Pick<Event, 'sessions' | 'strands'>>;
  /** The parts whose forms are stale from now on. */
  parts: string[];
  happened: { type: string; data?: Record<string, unknown> }[];
}

/** Others write the event too; a form that is not stale itself is tried again on what stands then. */
const tries = 5;

/** How organisers make the timetable of an event: its rooms, and its sessions one by one. */
export function createTimetables(ports: TimetablePorts) {
  const { events, eventEditors, store, countChosen, setCapacity, clock, nudge } = ports;

  /** Throws not-found; forbidden where no role of the person changes the event. */
  async function get(id: string, editor: Editor): Promise<TimetableEditor> {
    const event = await eventEditors.get(id, editor);
    const [chosen, limits] = await Promise.all([countChosen(id), ports.findBreakLimits()]);
    const stretches = longStretches(event, (day) => limitsOn(limits, day));
    return { ...event, sessions: event.sessions.toSorted(byTime), stretches, chosen };
  }

  /** Tries what `decide` makes of the event as it stands, until it was written. Throws conflict. */
  async function write(
    id: string,
    editor: Editor,
    decide: (event: TimetableEditor) => Promise<Change> | Change,
  ): Promise<TimetableEditor> {
    for (let tried = 0; tried < tries; tried += 1) {
      const found = await get(id, editor);
      if (!found.may.includes('event.change')) throw new Problem('conflict', 'event.stageOver');
      const { set, parts, happened } = await decide(found);
      const told = { event: id, version: found.version + 1 };
      const edits = { ...found.edits };
      for (const part of parts) edits[part] = (edits[part] ?? 0) + 1;
      const { by, requestId } = editor;
      const done = await store.change(found, {
        set: { ...set, edits },
        events: happened.map(({ type, data }) =>
          newEvent(`event.${type}`, { ...told, ...data }, by, requestId),
        ),
        now: clock.now(),
      });
      if (!done) continue;
      events.forget(found.slug);
      nudge();
      return get(id, editor);
    }
    throw new Problem('conflict', 'request.conflict');
  }

  /** What people who chose a session hear of: it moved. A draft has nobody to tell. */
  const moved = (event: TimetableEditor, after: readonly Session[]): Change['happened'] => {
    const sessions = after
      .filter((one) => isElsewhere(found(event, one.id), one))
      .map((one) => one.id);
    return sessions.length > 0 && event.state === 'published'
      ? [{ type: 'sessions-moved', data: { sessions } }]
      : [];
  };

  /** A limit may be given or taken while nobody has chosen the session; places that are taken stay. */
  async function judgeCapacity(event: TimetableEditor, before: Session, after: Session) {
    if (event.state !== 'published' || before.capacity === after.capacity) return;
    const chosen = event.chosen[before.id] ?? 0;
    if (before.capacity === null || after.capacity === null) {
      if (chosen > 0)
        throw invalid([{ field: 'capacity', code: 'session.limitChosen', values: { chosen } }]);
    } else if (after.capacity < before.capacity)
      await setCapacity({
        eventId: event.id,
        pool: sessionPool(before.id),
        capacity: after.capacity,
      });
  }

  return {
    get,

    /** Throws invalid, with the two sessions named where they would be in one room at one time. */
    add: (id: string, input: SessionInput, editor: Editor): Promise<TimetableEditor> => {
      const sessionId = newId();
      return write(id, editor, (event) => {
        const { session, problems } = sessionFrom(event, sessionId, input);
        if (problems.length > 0) throw invalid(problems);
        return {
          set: { sessions: [...event.sessions, session] },
          parts: [],
          happened: [{ type: 'session-added', data: { session: sessionId } }],
        };
      });
    },

    /** Throws as `add` does, and conflict with what stands now where somebody else changed the session. */
    change: (
      id: string,
      sessionId: string,
      { seen, ...input }: SessionChange,
      editor: Editor,
    ): Promise<TimetableEditor> =>
      write(id, editor, async (event) => {
        const before = unchanged(event, sessionId, seen);
        const { session, problems } = sessionFrom(event, sessionId, input);
        if (problems.length > 0) throw invalid(problems);
        await judgeCapacity(event, before, session);
        return {
          set: { sessions: withThese(event.sessions, [session]) },
          parts: [partOf(sessionId)],
          happened: [
            { type: 'session-changed', data: { session: sessionId } },
            ...moved(event, [session]),
          ],
        };
      }),

    /** Exchanges a session with its neighbour, or takes it to another room at the same time. */
    move: (
      id: string,
      sessionId: string,
      { seen, to, strand }: SessionMove,
      editor: Editor,
    ): Promise<TimetableEditor> =>
      write(id, editor, (event) => {
        const before = unchanged(event, sessionId, seen);
        const sessions =
          to === 'room'
            ? [{ ...before, strand: strand ?? null }]
            : exchanged(event.sessions, before, event.zone, to);
        if (!sessions) throw new Problem('conflict', 'session.noNeighbour');
        const placed = withThese(event.sessions, sessions);
        const problems = sessions.flatMap((one) =>
          sessionFaults({ ...event, sessions: placed }, one),
        );
        if (problems[0]) throw invalid([{ ...problems[0], field: '' }]);
        const chosen = sessions.map((one) => ({ ...one, choice: choiceFor(placed, one) }));
        return {
          set: { sessions: withThese(placed, chosen) },
          parts: sessions.map((one) => partOf(one.id)),
          happened: [
            ...sessions.map((one) => ({ type: 'session-changed', data: { session: one.id } })),
            ...moved(event, sessions),
          ],
        };
      }),

    /** Those who chose it are told by what follows, and keep their place at the event. */
    remove: (
      id: string,
      sessionId: string,
      { seen }: { seen: number },
      editor: Editor,
    ): Promise<TimetableEditor> =>
      write(id, editor, (event) => {
        const session = unchanged(event, sessionId, seen);
        return {
          set: { sessions: event.sessions.filter((one) => one.id !== sessionId) },
          parts: [partOf(sessionId)],
          happened: [
            // Its titles are not there to be looked up any more.
            { type: 'session-removed', data: { session: sessionId, titles: titlesOf(session) } },
          ],
        };
      }),

    /** Names, adds and removes rooms. Throws invalid where a session stands in one that would go. */
    nameStrands: (
      id: string,
      { seen, strands: named }: StrandsInput,
      editor: Editor,
    ): Promise<TimetableEditor> =>
      write(id, editor, (event) => {
        if ((event.edits?.['strands'] ?? 0) !== seen)
          throw new Problem('conflict', 'event.stale', [], event);
        const { strands, problems } = namedStrands(event, named, newId);
        if (problems.length > 0) throw invalid(problems);
        return { set: { strands }, parts: ['strands'], happened: [{ type: 'strands-changed' }] };
      }),
  };
}

/** The part of an event under which the changes of a session are counted. */
const partOf = (sessionId: string): string => `session-${sessionId}`;

const invalid = (problems: FieldProblem[]) => new Problem('invalid', 'request.invalid', problems);

function found(event: Pick<Event, 'sessions'>, sessionId: string): Session {
  const session = event.sessions.find(({ id }) => id === sessionId);
  if (!session) throw new Problem('not-found', 'session.gone');
  return session;
}

/** The session as it stands, where nobody changed it since the form was made. */
function unchanged(event: TimetableEditor, sessionId: string, seen: number): Session {
  const session = found(event, sessionId);
  if ((event.edits?.[partOf(sessionId)] ?? 0) !== seen)
    throw new Problem('conflict', 'event.stale', [], event);
  return session;
}

const withThese = (sessions: readonly Session[], changed: readonly Session[]): Session[] =>
  sessions.map((one) => changed.find(({ id }) => id === one.id) ?? one);
