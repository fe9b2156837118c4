import type {
  AcceptInvitationInput,
  Enrolment,
  PersonAction,
  SignInInput,
  SignInStep,
} from '#shared/people.ts';
import { findMove } from '#shared/lifecycle.ts';
import { needsCode } from '#shared/permissions.ts';
import { Problem } from '#server/problems.ts';
import { personLifecycle } from './lifecycle.ts';
import type { LinkStore, OpenIdAccount, Person, PersonStore } from './ports.ts';
import { type Invited, isGuessable, readProven, writeProven } from './rules.ts';
import { byOf, createSecondStep, refused, type SecondStepPorts } from './second-step.ts';

export interface SignInPorts extends SecondStepPorts {
  store: PersonStore;
  links: Pick<LinkStore, 'find' | 'revoke'>;
  clock: { now(): Date };
  passwords: SecondStepPorts['passwords'] & {
    hash(password: string): Promise<string>;
    /** Takes as long without a hash, and answers no. */
    verify(hash: string | null, password: string): Promise<boolean>;
  };
  /** Runs a check of a password as the strategy that it is. */
  passwordStep: (
    verify: (email: string, password: string) => Promise<Person | null>,
  ) => (input: SignInInput) => Promise<Person | null>;
}

/** What signing in asks of the session of whoever signs in. */
export interface SignInSession {
  signIn(personId: string, shown: { secondFactor: boolean }): Promise<void>;
  keep(name: 'signingIn' | 'openId', value: string | null): Promise<void>;
  kept(name: 'signingIn' | 'openId'): string | null;
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Signing in: password first, then a code for those who have or need one. */
export function createSignIn(ports: SignInPorts) {
  const { store, links, clock, passwords, codes } = ports;
  const secondStep = createSecondStep(ports);

  // The same work whether or not the address is known, so that neither answer nor time tells.
  const checkPassword = ports.passwordStep(async (email, password) => {
    const found = await store.findCredentials(email);
    const fits = await passwords.verify(found?.passwordHash ?? null, password);
    return found && fits ? found.person : null;
  });

  /** After the first step: a code for those who have or need one, unless a second factor was shown already. */
  async function goOn(
    person: Person,
    shown: { by: 'password' | 'open-id'; secondFactor: boolean },
    session: SignInSession,
    requestId: string,
  ): Promise<SignInStep> {
    if (!shown.secondFactor && (person.hasCode || needsCode(person.roles))) {
      const next = person.hasCode ? 'code' : 'enrol';
      // Somebody else with the same proof set one up just now.
      if (next === 'enrol' && !(await store.prepareApp(person.id, codes.newSecret(), 'first')))
        throw new Problem('unauthenticated', 'signIn.over');
      await session.keep('signingIn', writeProven(person.id, clock.now()));
      return { next };
    }
    await store.recordProof(person.id, shown.by, 'person.signedIn', byOf(person.id, requestId));
    await session.signIn(person.id, shown);
    return { next: 'done' };
  }

  /** Who has taken the first step in this session. Throws unauthenticated where nobody has, or too long ago. */
  async function signingIn(session: SignInSession): Promise<Person> {
    const personId = readProven(session.kept('signingIn'), clock.now());
    const person = personId === null ? null : await store.find(personId);
    if (person?.state !== 'active') throw new Problem('unauthenticated', 'signIn.over');
    return person;
  }

  /** Who was invited by a link that works now. Throws gone. */
  async function invitedBy(token: string): Promise<Person> {
    const link = await links.find('invitation', token);
    const person = link?.subject.personId ? await store.find(link.subject.personId) : null;
    if (person?.state !== 'invited') throw new Problem('gone', 'link.invalid');
    return person;
  }

  /** Joins with a password or an account elsewhere; null where another was faster, or the account is taken. */
  async function join(
    { id, version }: Invited,
    proof: { passwordHash: string } | { openId: OpenIdAccount },
    requestId: string,
  ): Promise<Person | null> {
    const action: PersonAction = 'person.accept';
    const move = findMove(personLifecycle, 'invited', action);
    const from = { id, version, state: 'invited' } as const;
    const change = move && { ...proof, state: move.to, event: move.event };
    // The move decides between two who hold the link; taking the link back after it may fail and harms nothing.
    if (!change || !(await store.move(from, change, byOf(id, requestId)))) return null;
    await links.revoke({ personId: id });
    return store.find(id);
  }

  return {
    goOn,
    invitedBy,
    join,

    /** The first step. Throws invalid, the same for an unknown address, a wrong password and one who left. */
    async signIn(
      input: SignInInput,
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const person = await checkPassword(input);
      if (!person) throw refused('email', 'signIn.refused');
      return goOn(person, byPassword, session, requestId);
    },

    /** The second step: a code of the app or a recovery code, each good once. Throws invalid, too-many. */
    async signInCode(
      input: { code: string },
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const person = await signingIn(session);
      const by = byOf(person.id, requestId);
      await secondStep.useCode(person.id, input.code, 'person.signedIn', by);
      await session.signIn(person.id, { secondFactor: true });
      return { next: 'done' };
    },

    /** What an app for codes is set up with. Throws unauthenticated, conflict where one is set up already. */
    enrolment: async (session: SignInSession): Promise<Enrolment> =>
      secondStep.enrolment(await signingIn(session), 'first'),

    /** Sets up an app by its first code, and signs in; the recovery codes are told this once. Throws invalid. */
    async enrolCode(
      { code }: { code: string },
      session: SignInSession,
      requestId: string,
    ): Promise<{ recoveryCodes: string[] }> {
      const { id } = await signingIn(session);
      return secondStep.setUpApp(id, { code, order: 'first' }, session, byOf(id, requestId));
    },

    /** Sets a password by the link of an invitation, and goes on as after signing in. Throws gone, invalid. */
    async acceptInvitation(
      { token, password }: AcceptInvitationInput,
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const invited = await invitedBy(token);
      if (isGuessable(password, invited)) throw refused('password', 'signIn.passwordGuessable');
      const proof = { passwordHash: await passwords.hash(password) };
      const person = await join(invited, proof, requestId);
      if (!person) throw new Problem('gone', 'link.invalid');
      return goOn(person, byPassword, session, requestId);
    },
  };
}

const byPassword = { by: 'password', secondFactor: false } as const;
