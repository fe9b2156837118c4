import {
  type RegistrationAction,
  type RegistrationState,
  standingStates as standing,
} from '#shared/registrations.ts';
import { Problem } from '#server/problems.ts';
import type { createEnd, EndPorts } from './end.ts';
import { bySystem, eventOf } from './moves.ts';
import { comparePlaces, sessionPool } from './place-rules.ts';
import type { StoredRegistration } from './ports.ts';

type End = ReturnType<typeof createEnd>['end'];

const batch = 200;
/** Others write the same record; more often than this it is left to the relay's next try. */
const tries = 5;

/**
 * What follows for registrations when their event ends or moves. Each is one conditional write with its own event,
 * by which rows are freed and people told; what is done is not found again, so a stop anywhere is gone on from.
 */
export function createEventChanges({ store, clock, nudge }: EndPorts, end: End) {
  /** Does something to every registration that is found, until none is. */
  async function each(
    those: Omit<Parameters<typeof store.listOfEvent>[1], 'since'> & { eventId: string },
    change: (id: string) => Promise<void>,
  ): Promise<void> {
    const { eventId, ...which } = those;
    for (let since = longAgo; ;) {
      const found = await store.listOfEvent(eventId, { ...which, since }, batch);
      for (const { id } of found) await change(id);
      nudge();
      // One more look from the start: a registration may have changed its state behind our back.
      if (found.length === 0 && since === longAgo) return;
      since = found.at(-1)?.createdAt ?? longAgo;
    }
  }

  /** Tries what `change` makes of the record as it stands, until it was written or nothing is left to do. */
  async function settled(
    id: string,
    change: (registration: StoredRegistration) => Promise<boolean>,
  ): Promise<void> {
    for (let tried = 0; tried < tries; tried += 1) {
      const registration = await store.find(id);
      if (!registration || (await change(registration))) return;
    }
    throw new Problem('conflict', 'registration.stale');
  }

  /** Ends one registration with its event; nothing where it has ended. */
  function endWithEvent(id: string): Promise<void> {
    return settled(id, async (registration) => {
      const action = endings[registration.state];
      if (!action) return true;
      return end(registration, action, bySystem, 'event').then(
        () => true,
        (error: unknown) => {
          if (error instanceof Problem) return false;
          throw error;
        },
      );
    });
  }

  /** The people of a registration choose some sessions no more; they keep their places at the event. */
  function leaveSessions(id: string, sessions: string[], told: Record<string, unknown> = {}) {
    const gone = new Set(sessions);
    return settled(id, async (registration) => {
      const { version, state, people, places } = registration;
      const out = people.filter((person) => person.sessions.some((one) => gone.has(one)));
      if (out.length === 0 || !standing.some((one) => one === state)) return true;
      const pools = new Set(sessions.map(sessionPool));
      const { kept, dropped } = comparePlaces(
        places,
        places.filter(({ pool }) => !pools.has(pool)),
      );
      const { events, ends } = eventOf(registration, 'registration.session-removed', bySystem, {
        ...told,
        was: state,
        chosenBy: out.map((person) => person.id),
        frees: dropped,
      });
      const without = people.map((person) => ({
        ...person,
        sessions: person.sessions.filter((one) => !gone.has(one)),
      }));
      const change = { set: { people: without, places: kept }, events, ends };
      const done = await store.change({ id, version, state, changing: null }, change, clock.now());
      return done === 'done';
    });
  }

  return {
    endWithEvent,
    leaveSessions,

    /** A session will not be: whoever chose it is told, by its titles. */
    leaveSession: (
      eventId: string,
      session: string,
      told: { eventVersion: number; titles: unknown },
    ): Promise<void> =>
      each({ eventId, states: [...standing], inSessions: [session] }, (id) =>
        leaveSessions(id, [session], told),
      ),

    /** Sessions have another time or room: whoever chose one of them is told once. */
    tellSessionsMoved: (eventId: string, eventVersion: number, sessions: string[]): Promise<void> =>
      each(
        { eventId, states: [...standing], notToldOf: eventVersion, inSessions: sessions },
        (id) =>
          settled(id, async (registration) => {
            const { version, state, people, toldOf = 0 } = registration;
            const chosen = new Set(people.flatMap((person) => person.sessions));
            const moved = sessions.filter((one) => chosen.has(one));
            if (toldOf >= eventVersion || moved.length === 0) return true;
            if (!standing.some((one) => one === state)) return true;
            const { events } = eventOf(registration, 'registration.session-moved', bySystem, {
              was: state,
              eventVersion,
              sessions: moved,
              chosenBy: people
                .filter((person) => person.sessions.some((one) => moved.includes(one)))
                .map((person) => person.id),
            });
            const change = { set: { toldOf: eventVersion }, events };
            return (await store.change({ id, version, state }, change, clock.now())) === 'done';
          }),
      ),

    /** The event is cancelled: nobody holds, waits for or keeps a place any more. */
    endAll: (eventId: string): Promise<void> =>
      each({ eventId, states: ['holding', ...standing] }, endWithEvent),

    /** The event moved: every registration that stands says so once, in a version of its own. */
    tellMoved: (eventId: string, eventVersion: number): Promise<void> =>
      each({ eventId, states: [...standing], notToldOf: eventVersion }, (id) =>
        settled(id, async (registration) => {
          const { version, state, toldOf = 0 } = registration;
          if (toldOf >= eventVersion || !standing.some((one) => one === state)) return true;
          const told = { was: state, eventVersion };
          const { events } = eventOf(registration, 'registration.event-moved', bySystem, told);
          const change = { set: { toldOf: eventVersion }, events };
          return (await store.change({ id, version, state }, change, clock.now())) === 'done';
        }),
      ),
  };
}

const longAgo = new Date(0);

type Ending = Extract<RegistrationAction, 'registration.cancel' | 'registration.lapse'>;

const endings: Partial<Record<RegistrationState, Ending>> = {
  holding: 'registration.lapse',
  waiting: 'registration.cancel',
  offered: 'registration.cancel',
  applied: 'registration.cancel',
  confirmed: 'registration.cancel',
};
