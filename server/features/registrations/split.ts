import type { RegistrationSplit } from '#shared/registration-splits.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId, newReference } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { type By, bySystem, eventOf, moveOf } from './moves.ts';
import type { Leaving, RegistrationStore, StoredRegistration } from './ports.ts';
import { splitOff } from './split-rules.ts';

export interface SplitPorts {
  store: RegistrationStore;
  clock: Clock;
  nudge: () => void;
}

/**
 * Makes some of a party a registration of their own. One write takes them out of the party and sets them aside with
 * their places; their own registration is made of that, as often as it takes. Their rows stay claimed as they were, so
 * nothing is free in between.
 */
export function createSplit({ store, clock, nudge }: SplitPorts) {
  /** Answers the id of the new registration. Throws invalid, `registration.stale` where it changed meanwhile. */
  async function split(
    registration: StoredRegistration,
    input: Omit<RegistrationSplit, 'version'>,
    by: By,
  ): Promise<string> {
    const { stays, leaves, problems } = splitOff(registration, input);
    const first = problems[0];
    if (first) throw new Problem('invalid', first.code, problems);
    const { id, state, version, waiting, reference, contact } = registration;
    const own = { id: newId(), reference: newReference(), state, waiting };
    const leaving: Leaving = { ...leaves, ...own };
    const removed = leaves.people.map((person) => person.id);
    const told = { into: leaving.id, removed };
    const { events } = moveOf(registration, 'registration.split', by, told);
    const keys = store.liveKeysOf(stays.people, contact);
    const set = {
      ...stays,
      reference,
      contact,
      liveKeys: keys.length > 0 ? keys : null,
      leaving: [...(registration.leaving ?? []), leaving],
    };
    const done = await store.change(
      { id, state, version, changing: null, offering: null },
      { set, events },
      clock.now(),
    );
    if (done !== 'done') throw new Problem('conflict', 'registration.stale');
    await complete(id);
    nudge();
    return leaving.id;
  }

  /** Makes the registrations of those who were set aside. */
  async function complete(id: string): Promise<void> {
    for (;;) {
      const from = await store.find(id);
      if (!from?.leaving) return;
      for (const leaving of from.leaving) await make(from, leaving);
      const done = await store.change(
        { id, version: from.version },
        { set: { leaving: null }, events: [], newVersion: false },
        clock.now(),
      );
      if (done === 'done') return;
    }
  }

  async function make(from: StoredRegistration, leaving: Leaving): Promise<void> {
    const { id, state, people, contact } = leaving;
    const { eventId, locale, source, consentBy } = from;
    await store.insertOnce(
      {
        ...leaving,
        eventId,
        until: null,
        held: state !== 'waiting',
        holdLimit: null,
        locale,
        source,
        consentBy,
        offering: null,
        changing: null,
        lapsed: null,
      },
      clock.now(),
    );
    const { events } = eventOf({ eventId, version: 1 }, 'registration.split-off', bySystem, {
      from: from.id,
    });
    const first = { id, version: 1 };
    const keys = store.liveKeysOf(people, contact);
    const liveKeys = keys.length > 0 ? keys : null;
    const done = await store.change(first, { set: { liveKeys }, events }, clock.now());
    // Somebody registered with the same name and address meanwhile: both stand.
    if (done === 'duplicate') await store.change(first, { set: {}, events }, clock.now());
  }

  return { split, complete };
}
