import type { Event } from '#shared/events.ts';
import type { FieldProblem, ProblemCode } from '#shared/problem.ts';
import { newId } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import type { By } from './moves.ts';
import { contactOf, peopleOf, type RegistrationDetails } from './people-of.ts';
import type { AnswersPort } from './other-features.ts';
import { numbersOf, placesFor, type PoolNumbers } from './place-rules.ts';
import type { RegistrationStore } from './ports.ts';
import { type createRegister, refuseClosed } from './register.ts';
import { problemsOf } from './rules.ts';

export interface EnterManyPorts {
  store: RegistrationStore;
  places: Pick<Places, 'free'>;
  answers: Pick<AnswersPort, 'problems'>;
  clock: { now(): Date };
}

/** Many registrations that staff have in a list: all looked at first, then entered one by one. */
export function createEnterMany(
  { store, places, answers, clock }: EnterManyPorts,
  register: ReturnType<typeof createRegister>,
) {
  const keysOf = (event: Event, input: RegistrationDetails): string[] =>
    store.liveKeysOf(peopleAt(event, input), contactOf(input));

  async function standingKeys(eventId: string, keys: string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const found = await store.findLive(eventId, keys);
    return new Set(found.flatMap(({ people, contact }) => store.liveKeysOf(people, contact)));
  }

  return {
    keysOf,

    /** What is wrong with each, those who are registered already included. */
    async check(event: Event, inputs: readonly RegistrationDetails[]): Promise<FieldProblem[][]> {
      const keys = inputs.map((input) => keysOf(event, input));
      const taken = await standingKeys(event.id, keys.flat());
      const answered = await Promise.all(
        inputs.map(({ people }) => answers.problems(event.id, people, { complete: false })),
      );
      return inputs.map((input, at): FieldProblem[] => [
        ...problemsOf(event, input.people, input.contact.email ?? null),
        ...(answered[at] ?? []),
        ...(keys[at]?.some((key) => taken.has(key)) ? [registered] : []),
      ]);
    },

    /** The pools with fewer places free than all of these want. */
    async shortfalls(event: Event, inputs: AsyncIterable<RegistrationDetails>) {
      const wanted: PoolNumbers = {};
      for await (const input of inputs)
        for (const [pool, number] of Object.entries(
          numbersOf(placesFor(event, peopleAt(event, input))),
        ))
          wanted[pool] = (wanted[pool] ?? 0) + number;
      const free = await places.free({ eventId: event.id, pools: Object.keys(wanted) });
      return Object.entries(wanted)
        .map(([pool, number]) => ({ pool, wanted: number, free: free[pool]?.open ?? 0 }))
        .filter((one) => one.wanted > one.free);
    },

    /**
     * Enters one under an id of its own; null where it stands, else why not. Called again with the same id it changes
     * nothing; `later` where an attempt that was cut short is still in hand, `lapsed` where that has run out.
     */
    async enter(
      event: Event,
      input: RegistrationDetails,
      { id, by }: { id: string; by: By },
    ): Promise<ProblemCode | null | 'later' | 'lapsed'> {
      const begun = await store.find(id);
      if (begun?.state === 'lapsed')
        return begun.lapsed?.reason === 'duplicate' ? registered.code : 'lapsed';
      if (begun) return begun.state === 'holding' ? 'later' : null;
      if ((await standingKeys(event.id, keysOf(event, input))).size > 0) return registered.code;
      try {
        await register(event, { ...input, ifFull: 'stop' }, { by, source: 'import', id });
        return (await store.find(id))?.state === 'lapsed' ? registered.code : null;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return error.fields[0]?.code ?? error.code;
      }
    },

    /** Throws gone where an event is over or off. */
    refuseOver: (event: Event): void => refuseClosed(event, 'import', clock.now()),
  };
}

const registered: FieldProblem = { field: 'people.0.name', code: 'import.registered' };

function peopleAt(event: Event, input: RegistrationDetails) {
  const ids = input.people.map(newId);
  return peopleOf(event, input, ids, ids);
}
