import type { Clock } from '#server/platform/clock.ts';
import { Problem } from '#server/problems.ts';
import { type By, moveOf } from './moves.ts';
import { claimsOf } from './place-rules.ts';
import type { Change, RegistrationStore, Standing, StoredRegistration } from './ports.ts';

export interface EndPorts {
  store: RegistrationStore;
  clock: Clock;
  nudge: () => void;
}

type Ending = `registration.${'cancel' | 'decline' | 'lapse' | 'refuse'}`;

/** What the people of a registration say to it: cancel, accept, decline, send the mail again. */
export function createEnd({ store, clock, nudge }: EndPorts) {
  /** Writes what follows from the record as it stands; again where only a claim in hand came or went. */
  async function write(
    registration: StoredRegistration,
    plan: (now: StoredRegistration) => {
      standing: Omit<Standing, 'id' | 'version'>;
      change: Change;
    },
  ): Promise<void> {
    const { id, version } = registration;
    let current: StoredRegistration | null = registration;
    for (let tries = 0; tries < 5 && current?.version === version; tries += 1) {
      const { standing, change } = plan(current);
      const state = current.state;
      const done = await store.change({ id, version, state, ...standing }, change, clock.now());
      if (done === 'done') return nudge();
      current = await store.find(id);
      if (current?.until && current.until <= clock.now())
        throw new Problem('conflict', 'registration.notAllowed');
    }
    throw new Problem('conflict', 'registration.stale');
  }

  /** Ends it, whatever is in hand; `because` says what brought it about where its people did not. */
  function end(
    registration: StoredRegistration,
    action: Ending,
    by: By,
    because?: 'event',
  ): Promise<void> {
    return write(registration, (now) => {
      const { offering, changing, places } = now;
      const inHand = [offering, changing].flatMap((one) => (one ? [{ claim: one.claim }] : []));
      const frees = [...claimsOf(places), ...inHand];
      const told = { frees, ...(because && { because }) };
      const { to, events, ends } = moveOf(now, action, by, told);
      const none = { until: null, waiting: null, offering: null, changing: null, liveKeys: null };
      return {
        standing: { offering: offering?.claim ?? null, changing: changing?.claim ?? null },
        change: { set: { state: to, ...none }, events, ends },
      };
    });
  }

  return {
    end,

    cancel: (registration: StoredRegistration, by: By) =>
      end(registration, 'registration.cancel', by),
    decline: (registration: StoredRegistration, by: By) =>
      end(registration, 'registration.decline', by),

    /** Staff turn down somebody who waits for approval; their places go to whoever waits. */
    refuse: (registration: StoredRegistration, by: By) =>
      end(registration, 'registration.refuse', by),

    approve: (registration: StoredRegistration, by: By) =>
      write(registration, (now) => {
        const { to, events } = moveOf(now, 'registration.approve', by);
        return { standing: {}, change: { set: { state: to }, events } };
      }),

    /** Takes an offer up. Throws conflict where it ran out. */
    accept: (registration: StoredRegistration, by: By) =>
      write(registration, (now) => {
        const { to, events } = moveOf(now, 'registration.accept', by);
        return {
          standing: { untilAfter: clock.now() },
          change: { set: { state: to, until: null, waiting: null }, events },
        };
      }),

    /** Sends one of its people their own link again. Throws invalid where they have no address of their own. */
    invite(registration: StoredRegistration, personId: string, by: By): Promise<void> {
      const { people, contact } = registration;
      const email = people.find(({ id }) => id === personId)?.email ?? null;
      if (email === null || email === contact.email)
        throw new Problem('invalid', 'email.missing', [
          { field: 'personId', code: 'email.missing' },
        ]);
      return write(registration, (now) => {
        const { events } = moveOf(now, 'registration.invite', by, { invited: personId });
        return { standing: {}, change: { set: {}, events, newVersion: false } };
      });
    },

    resend: (registration: StoredRegistration, by: By) =>
      write(registration, (now) => {
        const { events } = moveOf(now, 'registration.resend', by);
        return { standing: {}, change: { set: {}, events, newVersion: false } };
      }),
  };
}
