import type { Clock } from '#server/platform/clock.ts';
import type { Places } from '#server/platform/places.ts';
import { bySystem, eventOf, moveOf } from './moves.ts';
import { claimsOf } from './place-rules.ts';
import type {
  Change,
  RegistrationStore,
  Standing,
  StoredRegistration,
  WaitingLists,
} from './ports.ts';

export interface SweepPorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Pick<Places, 'release'>;
  clock: Clock;
  passOnAsked: () => Promise<void>;
  nudge: () => void;
}

export interface Swept {
  lapsed: number;
  abandoned: number;
  /** Rows that came in after their claim had ended; more than none is worth a look. */
  strayRows: number;
}

/** Minutes after which an ended claim is freed once more, for rows that a slow process claimed after its end. */
const secondFreeingMinutes = 15;
const pageSize = 200;

/** Ends what ran out: owners and claims in hand, never rows; their events free those. */
export function createSweep(ports: SweepPorts) {
  const { store, lists, places, clock, passOnAsked, nudge } = ports;

  async function endOverdue(): Promise<Pick<Swept, 'lapsed' | 'abandoned'>> {
    const swept = { lapsed: 0, abandoned: 0 };
    for (;;) {
      const now = clock.now();
      const overdue = await store.listOverdue(now, pageSize);
      let ended = 0;
      for (const registration of overdue)
        for (const { kind, standing, change } of endingsOf(registration, now)) {
          if ((await store.change(standing, change, now)) !== 'done') continue;
          swept[kind] += 1;
          ended += 1;
        }
      if (ended === 0) return swept;
      nudge();
    }
  }

  async function freeAgain(): Promise<number> {
    const before = new Date(clock.now().getTime() - secondFreeingMinutes * 60_000);
    let strayRows = 0;
    for (;;) {
      const due = await store.listEnded(before, pageSize);
      if (due.length === 0) return strayRows;
      for (const { id, eventId, ended } of due) {
        let freed = 0;
        for (const { claim, slots } of ended)
          freed += await places.release({
            holder: claim,
            ...(slots && { slots }),
            gate: 'released',
          });
        if (freed > 0) await lists.ask(eventId);
        await store.forgetEnded(id, before);
        strayRows += freed;
      }
    }
  }

  return async function sweep(): Promise<Swept> {
    const ended = await endOverdue();
    const strayRows = await freeAgain();
    await passOnAsked();
    return { ...ended, strayRows };
  };
}

interface Ending {
  kind: 'lapsed' | 'abandoned';
  standing: Standing;
  change: Change;
}

function endingsOf(registration: StoredRegistration, now: Date): Ending[] {
  const { id, state, until, offering, changing, places } = registration;
  const inHand = (['offering', 'changing'] as const).flatMap((name): Ending[] => {
    const claim = registration[name];
    if (!claim || claim.until > now) return [];
    const type =
      name === 'offering' ? 'registration.offer-abandoned' : 'registration.change-lapsed';
    const recorded = eventOf(registration, type, bySystem, { frees: [{ claim: claim.claim }] });
    const change = { set: { [name]: null }, ...recorded, newVersion: false };
    return [{ kind: 'abandoned', standing: { id, [name]: claim.claim }, change }];
  });
  if (!until || until > now || (state !== 'holding' && state !== 'offered')) return inHand;

  const left = [offering, changing].filter((one) => one !== null);
  const frees = [...claimsOf(places), ...left.map(({ claim }) => ({ claim }))];
  const reason = 'expired' as const;
  const { to, events, ends } = moveOf(registration, 'registration.lapse', bySystem, {
    frees,
    reason,
  });
  const standing = {
    id,
    state,
    untilBefore: now,
    offering: offering?.claim ?? null,
    changing: changing?.claim ?? null,
  };
  const set = {
    state: to,
    until: null,
    waiting: null,
    offering: null,
    changing: null,
    liveKeys: null,
    lapsed: { reason, as: 'waiting' as const },
  };
  return [{ kind: 'lapsed', standing, change: { set, events, ends } }];
}
