import type { OwnSession } from '#shared/people.ts';
import type { By, PersonStore } from './ports.ts';

export interface OwnSessionsPorts {
  store: Pick<PersonStore, 'record'>;
  sessions: {
    list(personId: string): Promise<Array<Omit<OwnSession, 'here'>>>;
    end(personId: string, which: { only: string } | { allBut: string }): Promise<number>;
  };
}

export type OwnSessions = ReturnType<typeof createOwnSessions>;

/** Where somebody is signed in, for themselves: seen, and ended. */
export function createOwnSessions({ store, sessions }: OwnSessionsPorts) {
  /** One that ended by itself meanwhile is ended all the same. */
  async function end(
    personId: string,
    which: { only: string } | { allBut: string },
    requestId: string,
  ): Promise<void> {
    const by: By = { actor: { kind: 'person', id: personId }, requestId };
    await store.record(personId, 'person.sessionsEnded', by);
    await sessions.end(personId, which);
  }

  return {
    async list(personId: string, here: string): Promise<{ sessions: OwnSession[] }> {
      const own = await sessions.list(personId);
      return { sessions: own.map((one) => ({ ...one, here: one.id === here })) };
    },
    endOne: (personId: string, id: string, requestId: string) =>
      end(personId, { only: id }, requestId),
    endOthers: (personId: string, here: string, requestId: string) =>
      end(personId, { allBut: here }, requestId),
  };
}
