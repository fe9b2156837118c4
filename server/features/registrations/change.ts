import type { Event } from '#shared/events.ts';
import type { RegistrationChange } from '#shared/registrations.ts';
import { newId } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import {
  addressChanges,
  type Changer,
  formerAddresses,
  refuseAddresses,
} from './change-addresses.ts';
import { type ChangePlacesPorts, createChangePlaces } from './change-places.ts';
import { applyChange } from './change-rules.ts';
import type { By } from './moves.ts';
import type { StoredRegistration } from './ports.ts';
import { closedBecause, shortfallIn } from './rules.ts';

/** Changes of details, people, sessions and places of a registration that stands. */
export function createChange(ports: ChangePlacesPorts) {
  const { store, clock } = ports;
  const changePlaces = createChangePlaces(ports);

  /** Throws invalid, forbidden, conflict where there is no place, `registration.stale` where it changed meanwhile. */
  return async function change(
    event: Event,
    registration: StoredRegistration,
    {
      input,
      only,
      changer,
      by,
    }: { input: RegistrationChange; only: string | null; changer: Changer; by: By },
  ): Promise<void> {
    if (only !== null) refuseOthers(input, only);
    const closed = closedBecause(event, clock.now());
    if (closed === 'event.past' || closed === 'event.cancelled') throw new Problem('gone', closed);
    const ids = input.add.map(() => ({ id: newId(), accessId: newId() }));
    const { people, contact, left, problems } = applyChange(
      event,
      registration,
      input,
      ids,
      changer.staff,
    );
    const first = problems[0];
    if (first) throw new Problem('invalid', first.code, problems);
    const after = { people, contact };
    const moved = addressChanges(registration, after);
    refuseAddresses(moved, registration, changer);
    const { reference } = registration;
    const stamp = { key: newId(), at: clock.now() };
    const former = formerAddresses(registration, after, stamp);
    const removed = registration.people.filter(({ id }) => !people.some((one) => one.id === id));
    const told = {
      ...(former.length > 0 && { former: stamp.key }),
      ...(moved.length > 0 && { addressed: moved.map(({ personId }) => personId) }),
      ...(removed.length > 0 && { removed: removed.map(({ id }) => id) }),
    };
    const keys = store.liveKeysOf(people, contact);
    const attempt = (held: string[]) => {
      // An empty list would count as one key, the same for everybody without an address.
      const liveKeys = held.length > 0 ? held : null;
      const set = {
        reference,
        contact,
        liveKeys,
        ...(former.length > 0 && { former: [...(registration.former ?? []), ...former] }),
      };
      const action = 'registration.change';
      return changePlaces(event, registration, { action, people, set, left, told }, by);
    };
    let changed = await attempt(keys);
    if (changed === 'duplicate') {
      const known = store.liveKeysOf(registration.people, registration.contact);
      // Staff may know who is registered, and are told the truth.
      if (changer.staff && keys.some((key) => !known.includes(key)))
        throw new Problem('conflict', 'registration.repeated');
      changed = await attempt(await keysToHave(registration, keys));
    }
    if (changed === 'done') return;
    if (typeof changed === 'string') throw new Problem('conflict', 'registration.stale');
    const { field, code } = shortfallIn(event, changed.short);
    throw new Problem('conflict', code, [{ field, code }]);
  };

  /**
   * The live keys that nobody else at the event has. Two who read one address may have one name, and whoever asks
   * may not learn who is registered: the change is made, and the key stays with who had it first.
   */
  async function keysToHave({ id, eventId }: StoredRegistration, keys: string[]) {
    const others = (await store.findLive(eventId, keys)).filter((one) => one.id !== id);
    const taken = others.flatMap(({ people, contact }) => store.liveKeysOf(people, contact));
    return keys.filter((key) => !taken.includes(key));
  }
}

/** A personal link changes its own person and nobody else. */
function refuseOthers({ contact, people, add, remove }: RegistrationChange, only: string): void {
  const others = people.some(({ id }) => id !== only);
  if (contact || others || add.length > 0 || remove.length > 0)
    throw new Problem('forbidden', 'request.forbidden');
}
