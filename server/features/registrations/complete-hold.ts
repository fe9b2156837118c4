import type { Event } from '#shared/events.ts';
import type { RegistrationInput, RegistrationReceipt } from '#shared/registrations.ts';
import { newId } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { createChangePlaces } from './change-places.ts';
import type { By } from './moves.ts';
import { accessEntries, answerEntries, contactOf, peopleOf } from './people-of.ts';
import { comparePlaces, placesFor } from './place-rules.ts';
import type { StoredRegistration } from './ports.ts';
import { refuseAnswers, refuseWrong, type RegisterPorts } from './register.ts';
import { receiptOf } from './rules.ts';
import { createSettle } from './settle.ts';

/** What the form says, and the ids of its people in the same order. */
export interface HoldDetails {
  input: RegistrationInput;
  personIds: string[];
}

/** How often a hold is looked at again when another press of the same button came between. */
export const mostTries = 10;

/** Confirms a hold with what the form says; the same receipt however often. `lost` where it ran out. */
export function createCompleteHold(ports: RegisterPorts) {
  const { store, access, answers, clock } = ports;
  const settle = createSettle(ports);
  const changePlaces = createChangePlaces(ports);

  return async function complete(
    event: Event,
    id: string,
    details: HoldDetails,
    by: By,
  ): Promise<RegistrationReceipt | 'lost'> {
    refuseWrong(event, details.input, 'phone', clock.now());
    await refuseAnswers(answers, event, details.input);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const held = await store.find(id);
      const receipt = held && receiptOf(held);
      if (receipt) return receipt;
      if (!held || !stands(held, clock.now())) return 'lost';
      const done = await completeOnce(event, held, details, by);
      // Another press of the same button came between: look again at what it did.
      if (done !== 'stale') return done;
    }
    throw new Problem('conflict', 'request.conflict');
  };

  async function completeOnce(
    event: Event,
    held: StoredRegistration,
    { input, personIds }: HoldDetails,
    by: By,
  ): Promise<RegistrationReceipt | 'lost' | 'stale'> {
    const known = new Map(held.people.map((person) => [person.id, person.accessId]));
    const accessIds = personIds.map((one) => known.get(one) ?? newId());
    const people = peopleOf(event, input, personIds, accessIds);
    const { added, dropped } = comparePlaces(held.places, placesFor(event, people));
    if (added.length + dropped.length > 0) {
      const moved = people.map((person) => ({ ...person, name: '', email: null, guardian: null }));
      const change = { action: 'registration.rehold', people: moved } as const;
      const changed = await changePlaces(event, held, change, by);
      return typeof changed === 'object' ? 'lost' : 'stale';
    }
    const said = accessEntries(event.id, input, people);
    if (said.length > 0) await access.write(said, 'online');
    await answers.keep(event.id, answerEntries(input, people));
    const { reference } = held;
    const filled = { reference, people, contact: contactOf(input), locale: input.locale };
    const done = await settle.confirm(event, { ...held, ...filled }, by, filled);
    return done === 'lost' ? 'stale' : done;
  }
}

/** Whether a hold stands and is not over. */
export function stands({ state, held, until }: StoredRegistration, now: Date): boolean {
  return state === 'holding' && held && until !== null && until > now;
}
