import type { Registration, RegistrationChange } from '#shared/registrations.ts';
import type { RegistrationSplit } from '#shared/registration-splits.ts';
import type { StaffRegistration } from '#shared/staff-registrations.ts';
import type { Places } from '#server/platform/places.ts';
import { Problem } from '#server/problems.ts';
import { createFollowSession, createSetCapacity } from './capacity.ts';
import { createChange } from './change.ts';
import { createStaffAnswers } from './answers-service.ts';
import { createEnd } from './end.ts';
import { createEnterMany } from './enter-many.ts';
import { createEventChanges } from './event-changes.ts';
import { createHolds } from './hold.ts';
import type { RegistrationRole } from './lifecycle.ts';
import type { By } from './moves.ts';
import { createOwnAnswers } from './own-answers.ts';
import { createPassOn, type PassOnPorts } from './pass-on.ts';
import { type Asker, changerOf, mayAt, mayCountNeeds, onlyPerson, rolesFor } from './policy.ts';
import { presented } from './present.ts';
import { createReadAnswers } from './read-answers.ts';
import { createRegister, type RegisterPorts } from './register.ts';
import { createRegisterOnline } from './register-online.ts';
import { createStaffRegistrations, type StaffPorts } from './staff.ts';
import { createSplit } from './split.ts';
import { createSweep } from './sweep.ts';

export interface RegistrationPorts extends RegisterPorts, PassOnPorts, StaffPorts {
  places: Places;
}

/** Who asks, and for the record of it. */
export interface Caller {
  asker: Asker;
  by: By;
}

/** What is done to the whole of a registration by a button. */
export type RegistrationMove =
  | 'cancel'
  | 'accept'
  | 'decline'
  | 'resend'
  | 'offer'
  | 'approve'
  | 'refuse';

export type Registrations = ReturnType<typeof createRegistrations>;

/** Registrations: places for people at events, and the waiting list for those. */
export function createRegistrations(ports: RegistrationPorts) {
  const { store, access, events, clock } = ports;
  const register = createRegister(ports);
  const end = createEnd(ports);
  const eventChanges = createEventChanges(ports, end.end);
  const holds = createHolds(ports);
  const changeRegistration = createChange(ports);
  const readAnswers = createReadAnswers(ports);
  const { passOn, passOnAsked, offerByHand } = createPassOn(ports);
  const splits = createSplit(ports);
  const moves = { ...end, offer: offerByHand };
  const sweep = createSweep({ ...ports, passOnAsked });
  const setCapacity = createSetCapacity({ ...ports, passOn });

  /** A registration that somebody may see. Throws not-found where there is none or it is not theirs. */
  async function seen(id: string, { asker }: Caller) {
    const registration = await store.find(id);
    const event = registration && (await events.find(registration.eventId));
    if (!registration || !event) throw new Problem('not-found', 'registration.unknown');
    const roles = rolesFor(asker, registration, event, clock.now());
    const sees = roles.length > 0 || mayAt(asker, 'registrations.see', event);
    if (!sees) throw new Problem('not-found', 'registration.unknown');
    return { registration, event, roles };
  }

  async function present(
    { registration, event, roles }: Awaited<ReturnType<typeof seen>>,
    { asker }: Caller,
  ): Promise<Registration> {
    const { waiting, state, people } = registration;
    const ahead =
      waiting && state === 'waiting'
        ? await store.countWaitingBefore(registration.eventId, waiting.no)
        : null;
    return presented({
      registration,
      event,
      roles,
      only: mayAt(asker, 'registrations.see', event)
        ? null
        : onlyPerson(asker, registration, clock.now()),
      waitingPlace: ahead === null ? null : ahead + 1,
      needs: mayCountNeeds(roles, asker, event)
        ? await access.countStates(people.map((person) => person.accessId))
        : {},
      now: clock.now(),
    });
  }

  async function get(id: string, caller: Caller): Promise<Registration> {
    return present(await seen(id, caller), caller);
  }

  /** What staff see of it: all of it, and the guardians. Throws as `get` does. */
  async function getForStaff(id: string, caller: Caller): Promise<StaffRegistration> {
    const found = await seen(id, caller);
    if (!mayAt(caller.asker, 'registrations.see', found.event))
      throw new Problem('not-found', 'registration.unknown');
    const shown = await present(found, caller);
    const guardians = new Map(found.registration.people.map((one) => [one.id, one.guardian]));
    const people = shown.people.map((person) => ({
      ...person,
      guardian: guardians.get(person.id) ?? null,
    }));
    return { ...shown, people };
  }

  /** What a caller may act on as they saw it. Throws not-found, forbidden, conflict. */
  async function actable(
    id: string,
    { version, action }: { version: number; action: Registration['may'][number] },
    caller: Caller,
  ) {
    const found = await seen(id, caller);
    const { may } = await present(found, caller);
    if (found.registration.version !== version) throw await staleProblem(id, caller);
    if (!may.includes(action)) throw refusal(found.roles);
    return found;
  }

  /** Does something to what stands; a stale form is told what stands now. */
  async function unlessStale<Result>(
    id: string,
    caller: Caller,
    work: Promise<Result>,
  ): Promise<Result> {
    return work.catch(async (error: unknown) => {
      const stale = error instanceof Problem && error.code === 'registration.stale';
      throw stale ? await staleProblem(id, caller) : error;
    });
  }

  /** Runs an action on a registration as the caller saw it. Throws not-found, forbidden, conflict. */
  async function act(
    id: string,
    version: number,
    action: RegistrationMove,
    caller: Caller,
  ): Promise<Registration> {
    const wanted = { version, action: `registration.${action}` } as const;
    const { registration } = await actable(id, wanted, caller);
    await unlessStale(id, caller, moves[action](registration, caller.by));
    return get(id, caller);
  }

  /** Makes some of a party a registration of their own; answers what is left. Throws as `act` does, and invalid. */
  async function split(
    id: string,
    { version, ...input }: RegistrationSplit,
    caller: Caller,
  ): Promise<Registration> {
    const action = 'registration.split';
    const { registration, roles } = await actable(id, { version, action }, caller);
    // Where people are told is theirs to say: an address out of the blue would be given their needs.
    if (input.email !== undefined && !roles.includes('staff'))
      throw new Problem('forbidden', 'request.forbidden');
    await unlessStale(id, caller, splits.split(registration, input, caller.by));
    return get(id, caller);
  }

  /** Sends one of a party their own link. Throws as `act` does, invalid where they have no address. */
  async function invite(
    id: string,
    { version, personId }: { version: number; personId: string },
    caller: Caller,
  ): Promise<Registration> {
    const action = 'registration.invite';
    const { registration } = await actable(id, { version, action }, caller);
    await unlessStale(id, caller, end.invite(registration, personId, caller.by));
    return get(id, caller);
  }

  /** The refusal of a stale form, with what stands now. */
  async function staleProblem(id: string, caller: Caller): Promise<Problem> {
    return new Problem('conflict', 'registration.stale', [], await get(id, caller));
  }

  /** Changes what stands. Throws as `act` does, invalid, and conflict where there is no place. */
  async function change(
    id: string,
    input: RegistrationChange,
    caller: Caller,
  ): Promise<Registration> {
    const wanted = { version: input.version, action: 'registration.change' } as const;
    const { registration, event, roles } = await actable(id, wanted, caller);
    const staff = roles.includes('staff');
    const now = clock.now();
    const only = staff ? null : onlyPerson(caller.asker, registration, now);
    const changer = changerOf(caller.asker, registration, { staff, now });
    const asked = { input, only, changer, by: caller.by };
    await unlessStale(id, caller, changeRegistration(event, registration, asked));
    return get(id, caller);
  }

  return {
    register: createRegisterOnline(ports, register),
    get,
    getForStaff,
    /** What its people answered to the organiser. Throws as `get` does. */
    answersOf: async (id: string, wanted: { sensitive: boolean }, caller: Caller) =>
      readAnswers(await seen(id, caller), wanted, caller),
    ...createOwnAnswers(ports, { seen, actable, unlessStale }),
    act,
    split,
    invite,
    change,
    holds,
    passOn,
    completeSplit: splits.complete,
    ...eventChanges,
    sweep,
    setCapacity,
    followSession: createFollowSession({ ...ports, setCapacity }),
    staff: createStaffRegistrations(ports, register),
    staffAnswers: createStaffAnswers(ports),
    many: createEnterMany(ports, register),
  };
}

function refusal(roles: readonly RegistrationRole[]): Problem {
  return roles.length === 0
    ? new Problem('forbidden', 'request.forbidden')
    : new Problem('conflict', 'registration.notAllowed');
}
