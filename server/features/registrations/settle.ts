import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { type By, moveOf } from './moves.ts';
import { claimsOf } from './place-rules.ts';
import type {
  Change,
  Fields,
  RegistrationStore,
  StoredRegistration,
  WaitingLists,
} from './ports.ts';
import { admissionOf, shortfallIn } from './rules.ts';

export interface SettlePorts {
  store: RegistrationStore;
  lists: WaitingLists;
  places: Pick<Places, 'release'>;
  clock: Clock;
  nudge: () => void;
}

/** What becomes of a hold: confirmed, on the waiting list, refused, or the same person a second time. */
export function createSettle({ store, lists, places, clock, nudge }: SettlePorts) {
  /**
   * The registration, its rows claimed, becomes confirmed in one write, or waits for approval with its places held;
   * `filled` is what a hold did not know yet. Whom staff enter is approved by that.
   */
  async function confirm(
    event: Event,
    held: StoredRegistration,
    by: By,
    filled: Fields = {},
  ): Promise<RegistrationReceipt | 'lost'> {
    const applies = admissionOf(event).approval && held.source === 'online';
    const action = applies ? 'registration.apply' : 'registration.confirm';
    const { to, events } = moveOf(held, action, by);
    const as = applies ? 'applied' : 'confirmed';
    return settle(held, as, by, { set: { ...filled, state: to, held: true }, events });
  }

  /** It keeps its answers and its turn, and gives back the rows it got. */
  async function wait(held: StoredRegistration, by: By): Promise<RegistrationReceipt | 'lost'> {
    const no = await lists.nextNo(held.eventId);
    const frees = claimsOf(held.places);
    const { to, events, ends } = moveOf(held, 'registration.wait', by, { frees });
    const waiting = { since: clock.now(), no };
    const set = { state: to, held: false, places: [], waiting };
    return settle(held, 'waiting', by, { set, events, ends });
  }

  async function settle(
    held: StoredRegistration,
    as: RegistrationReceipt['state'],
    by: By,
    { set, ...change }: Change,
  ): Promise<RegistrationReceipt | 'lost'> {
    const { people, contact } = held;
    const now = clock.now();
    const keys = store.liveKeysOf(people, contact);
    // An empty list would count as one key, the same for everybody without an address.
    const liveKeys = keys.length > 0 ? keys : null;
    const done = await store.change(
      { id: held.id, state: 'holding', version: held.version, untilAfter: now, changing: null },
      {
        ...change,
        set: { ...set, until: null, holdLimit: null, liveKeys },
      },
      now,
    );
    if (done === 'duplicate') return repeat(held, as, by);
    if (done === 'refused') return 'lost';
    nudge();
    return { reference: held.reference, state: as };
  }

  /** Somebody of it is registered: it ends here, they are told the same as anyone, and a mail explains. */
  async function repeat(
    held: StoredRegistration,
    as: RegistrationReceipt['state'],
    by: By,
  ): Promise<RegistrationReceipt> {
    const { people, contact, eventId } = held;
    const first = await store.findLive(eventId, store.liveKeysOf(people, contact));
    const frees = claimsOf(held.places);
    const { to, events, ends } = moveOf(held, 'registration.repeat', by, {
      frees,
      first: first.map((one) => one.id),
    });
    const lapsed = { reason: 'duplicate', as } as const;
    await store.change(
      { id: held.id, state: 'holding', version: held.version },
      { set: { state: to, until: null, lapsed, people, contact }, events, ends },
      clock.now(),
    );
    nudge();
    // Staff may know who is registered, and are told the truth.
    if (held.source !== 'online') throw new Problem('conflict', 'registration.repeated');
    return { reference: held.reference, state: as };
  }

  /** The owner ends and its rows are freed by the relay. */
  async function lapse(held: StoredRegistration, reason: 'full' | 'replaced', by: By) {
    const frees = claimsOf(held.places);
    const { to, events, ends } = moveOf(held, 'registration.lapse', by, { frees, reason });
    await store.change(
      { id: held.id, state: 'holding', version: held.version },
      { set: { state: to, until: null, lapsed: { reason, as: 'waiting' } }, events, ends },
      clock.now(),
    );
    nudge();
  }

  /** Rows that came in after their claim had ended belong to nobody. */
  async function freeLate(eventId: string, claim: string): Promise<void> {
    await places.release({ holder: claim, gate: 'released' });
    await lists.ask(eventId);
  }

  return { confirm, wait, lapse, freeLate };
}

/** The refusal of a registration for whom there are no places, at the fields that ask for them. */
export function shortfallProblem(
  event: Event,
  pool: string,
  people: readonly Pick<RegistrationInput['people'][number], 'pool' | 'sessions' | 'assists'>[],
): Problem {
  const { field, code } = shortfallIn(event, pool);
  const fields = people.flatMap((person, index): FieldProblem[] => {
    const asks =
      field === 'sessions'
        ? person.sessions.some((session) => pool === `session:${session}`)
        : code === 'place.assistantFull'
          ? person.assists !== undefined
          : person.pool === pool && person.assists === undefined;
    return asks ? [{ field: `people.${index}.${field}`, code }] : [];
  });
  return new Problem('conflict', code, fields);
}
