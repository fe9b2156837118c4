import { actionsFor, findMove } from '#shared/lifecycle.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { InvitationInput, PeopleQuery, PersonAction, PersonAnswer } from '#shared/people.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { Problem } from '#server/problems.ts';
import { personLifecycle } from './lifecycle.ts';
import { type Keeper, mayKeep, rolesTowards } from './policy.ts';
import type { LinkStore, Person, PersonStore } from './ports.ts';
import { isGuessable, roleCodes, rolesInForce, withoutRepeats } from './rules.ts';

export interface PeoplePorts {
  store: PersonStore;
  links: Pick<LinkStore, 'revoke'>;
  passwords: { hash(password: string): Promise<string> };
  sessions: { end(personId: string): Promise<number> };
}

/** The person as a page showed them, so that a change is made to no other. */
export interface PersonAt {
  id: string;
  version: number;
}

export type People = ReturnType<typeof createPeople>;

/** Members of staff and their roles. */
export function createPeople({ store, links, passwords, sessions }: PeoplePorts) {
  async function found(id: string): Promise<Person> {
    const person = await store.find(id);
    if (!person) throw new Problem('not-found', 'page.unknown');
    return person;
  }

  async function act(
    { id, version }: PersonAt,
    action: PersonAction,
    keeper: Keeper,
    requestId: string,
    change: { roles?: RoleGrant[]; disarm?: boolean } = {},
  ): Promise<Person> {
    const person = await found(id);
    const towards = rolesTowards(keeper, id);
    if (towards.length === 0)
      throw keeper.id === id && mayKeep(keeper.roles, 'people.change')
        ? new Problem('forbidden', 'people.self')
        : new Problem('forbidden', 'request.forbidden');
    const move = findMove(personLifecycle, person.state, action);
    const moved =
      move?.by.some((role) => towards.includes(role)) &&
      (await store.move(
        { id, state: person.state, version },
        {
          ...change,
          state: move.to,
          event: move.event,
          codes: roleCodes(change.roles ?? person.roles),
        },
        { actor: { kind: 'person', id: keeper.id }, requestId },
      ));
    if (!moved)
      throw new Problem('conflict', 'request.conflict', [], answerFor(await found(id), keeper));
    return found(id);
  }

  return {
    /** Who acts, with the roles that count now; null where they may not act any more. */
    async findActor(personId: string, secondFactor: boolean) {
      const person = await store.find(personId);
      if (person?.state !== 'active') return null;
      const { id, name, roles } = person;
      return { id, name, roles: rolesInForce(roles, secondFactor) };
    },

    async list(query: PeopleQuery, keeper: Keeper): Promise<PageOf<PersonAnswer>> {
      const page = await store.list(query);
      return { ...page, rows: page.rows.map((person) => answerFor(person, keeper)) };
    },

    /** Throws not-found. */
    get: async (id: string, keeper: Keeper): Promise<PersonAnswer> =>
      answerFor(await found(id), keeper),

    /** Adds somebody who is invited by mail. Throws forbidden; invalid where the address is known. */
    async invite(input: InvitationInput, keeper: Keeper, requestId: string): Promise<PersonAnswer> {
      if (!mayKeep(keeper.roles, 'people.change'))
        throw new Problem('forbidden', 'request.forbidden');
      const person = await store.insert(
        { ...input, roles: withoutRepeats(input.roles), state: 'invited', passwordHash: null },
        { actor: { kind: 'person', id: keeper.id }, requestId },
      );
      if (!person) throw known();
      return answerFor(person, keeper);
    },

    /** Invites a person again: their password, code and sessions end. Throws forbidden, conflict. */
    async inviteAgain(at: PersonAt, keeper: Keeper, requestId: string): Promise<PersonAnswer> {
      const person = await act(at, 'person.invite', keeper, requestId, { disarm: true });
      await sessions.end(at.id);
      return answerFor(person, keeper);
    },

    /** Throws forbidden, conflict. */
    async setRoles(
      { roles, ...at }: PersonAt & { roles: RoleGrant[] },
      keeper: Keeper,
      requestId: string,
    ): Promise<PersonAnswer> {
      const change = { roles: withoutRepeats(roles) };
      const person = await act(at, 'person.setRoles', keeper, requestId, change);
      // What they may do is another now: they sign in again, with a code where one is needed.
      await sessions.end(person.id);
      return answerFor(person, keeper);
    },

    /** Throws forbidden, conflict. */
    async leave(at: PersonAt, keeper: Keeper, requestId: string): Promise<PersonAnswer> {
      const change = { roles: [], disarm: true };
      const person = await act(at, 'person.leave', keeper, requestId, change);
      await links.revoke({ personId: at.id });
      await sessions.end(at.id);
      return answerFor(person, keeper);
    },

    /** Adds somebody with a password, for whoever runs this machine. Throws invalid where that is guessable, or the address known. */
    async add({
      password,
      ...input
    }: InvitationInput & { password: string }): Promise<Pick<Person, 'id'>> {
      if (isGuessable(password, input))
        throw new Problem('invalid', 'signIn.passwordGuessable', [
          { field: 'password', code: 'signIn.passwordGuessable' },
        ]);
      const passwordHash = await passwords.hash(password);
      const person = await store.insert(
        { ...input, roles: withoutRepeats(input.roles), state: 'active', passwordHash },
        { actor: { kind: 'system' } },
      );
      if (!person) throw known();
      return person;
    },
  };
}

function answerFor(person: Person, keeper: Keeper): PersonAnswer {
  const may = actionsFor(personLifecycle, person.state, rolesTowards(keeper, person.id));
  return { ...person, may };
}

function known(): Problem {
  return new Problem('invalid', 'people.known', [{ field: 'email', code: 'people.known' }]);
}
