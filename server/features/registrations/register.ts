import { type Event } from '#shared/events.ts';
import { choosablePools } from '#shared/pools.ts';
import type { RegistrationReceipt, RegistrationSource } from '#shared/registrations.ts';
import { newId, newReference } from '#server/platform/ids.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { claimPlaces } from './claim-places.ts';
import type { By } from './moves.ts';
import {
  accessEntries,
  answerEntries,
  contactOf,
  peopleOf,
  type RegistrationDetails,
} from './people-of.ts';
import { placesFor } from './place-rules.ts';
import type { AccessPort, AnswersPort, InvitationsPort } from './other-features.ts';
import { closedBecause, problemsOf } from './rules.ts';
import { createSettle, type SettlePorts, shortfallProblem } from './settle.ts';

/** Minutes within which rows are claimed; a registration cut short in between lapses after them. */
export const claimMinutes = 2;

export interface RegisterPorts extends SettlePorts {
  places: Pick<Places, 'claim' | 'release'>;
  access: AccessPort;
  answers: AnswersPort;
  invitations: InvitationsPort;
}

/** Where a registration comes from. Staff register after closing too, and those who have no address. */
export interface Origin {
  by: By;
  source: RegistrationSource;
  /** The id that the registration is to have, where a form keeps it. */
  id?: string;
  /** The pool that an invitation opens. */
  invitedTo?: string | null;
  /** The invitation that counts whom it brings. */
  invitation?: string | null;
}

/** Registers in one call: the owner first, its rows after, then one write that confirms. */
export function createRegister(ports: RegisterPorts) {
  const { store, places, access, answers, invitations, clock } = ports;
  const settle = createSettle(ports);

  return async function register(
    event: Event,
    input: RegistrationDetails,
    { by, source, id = newId(), invitedTo = null, invitation = null }: Origin,
  ): Promise<RegistrationReceipt> {
    refuseWrong(event, input, source, clock.now(), invitedTo);
    await refuseAnswers(answers, event, input, { complete: source === 'online' });
    const people = peopleOf(event, input, input.people.map(newId), input.people.map(newId));
    const claim = newId();
    const wanted = placesFor(event, people);
    const now = clock.now();
    const held = await store.insert(
      {
        id,
        reference: newReference(),
        eventId: event.id,
        state: 'holding',
        until: new Date(now.getTime() + claimMinutes * 60_000),
        held: false,
        holdLimit: null,
        locale: input.locale,
        source,
        consentBy: source === 'online' ? null : (by.actor.id ?? null),
        contact: contactOf(input),
        people,
        places: wanted.map((place) => ({ ...place, claim })),
        waiting: null,
        offering: null,
        changing: null,
        lapsed: null,
      },
      now,
    );
    const { short, places: claimed } = await claimPlaces(
      places,
      { eventId: event.id, claim, from: 'open' },
      wanted,
    );
    if (short !== null && input.ifFull === 'stop') {
      await settle.lapse({ ...held, places: claimed }, 'full', by);
      throw shortfallProblem(event, short, input.people);
    }
    const invited = people.filter(({ pool, kind }) => pool === invitedTo && kind === 'attendee');
    if (invitation !== null && !(await invitations.use(event, invitation, id, invited.length))) {
      await settle.lapse({ ...held, places: claimed }, 'full', by);
      throw new Problem('conflict', 'place.invitationUsed');
    }
    const said = accessEntries(event.id, input, people);
    if (said.length > 0) await access.write(said, source);
    await answers.keep(event.id, answerEntries(input, people));
    const receipt = await (short === null
      ? settle.confirm(event, held, by)
      : settle.wait({ ...held, places: claimed }, by));
    if (receipt !== 'lost') return receipt;
    await settle.freeLate(event.id, claim);
    throw new Problem('conflict', 'registration.holdLost');
  };
}

/** Throws what is wrong with an input at an event; staff may register before and after the public. */
export function refuseWrong(
  event: Event,
  input: RegistrationDetails,
  source: RegistrationSource,
  now: Date,
  invitedTo: string | null = null,
): void {
  refuseClosed(event, source, now);
  const choosable = source === 'online' ? choosablePools(event.pools, invitedTo) : undefined;
  const problems = problemsOf(event, input.people, input.contact.email ?? null, choosable);
  if (problems.length > 0)
    throw new Problem('invalid', problems[0]?.code ?? 'request.invalid', problems);
}

/** Throws what is wrong with the answers to the questions of the organiser. */
export async function refuseAnswers(
  answers: AnswersPort,
  event: Event,
  { people }: RegistrationDetails,
  wanted: { complete: boolean } = { complete: true },
): Promise<void> {
  const problems = await answers.problems(event.id, people, wanted);
  if (problems.length > 0)
    throw new Problem('invalid', problems[0]?.code ?? 'request.invalid', problems);
}

/** Throws gone where nobody can register in this way now. */
export function refuseClosed(event: Event, source: RegistrationSource, now: Date): void {
  const closed = closedBecause(event, now);
  const forPublic = closed === 'event.closed' || closed === 'event.notOpen';
  if (closed && (source === 'online' || !forPublic)) throw new Problem('gone', closed);
}
