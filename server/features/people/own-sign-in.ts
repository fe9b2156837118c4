import type { Enrolment, OwnSignIn, ProofInput } from '#shared/people.ts';
import { needsCode } from '#shared/permissions.ts';
import { Problem } from '#server/problems.ts';
import type { AppOrder, Person, PersonStore } from './ports.ts';
import { isGuessable, isRecent, provesBy, readProven, writeProven } from './rules.ts';
import { byOf, createSecondStep, refused, type SecondStepPorts } from './second-step.ts';

export interface OwnSignInPorts extends Omit<SecondStepPorts, 'sessions'> {
  store: PersonStore;
  clock: { now(): Date };
  passwords: SecondStepPorts['passwords'] & {
    hash(password: string): Promise<string>;
    verify(hash: string | null, password: string): Promise<boolean>;
  };
  sessions: { end(personId: string, which?: { allBut: string }): Promise<number> };
}

/** The session of whoever changes how they sign in. */
export interface OwnSignInSession {
  id(): string;
  openedAt(): Date | null;
  signIn(personId: string, shown: { secondFactor: boolean }): Promise<void>;
  keep(name: 'proved', value: string): Promise<void>;
  kept(name: 'proved'): string | null;
}

export type OwnSignInService = ReturnType<typeof createOwnSignIn>;

/** How somebody signs in, for themselves: seen by them, and changed once they have shown that it is them. */
export function createOwnSignIn(ports: OwnSignInPorts) {
  const { store, clock, passwords, codes, sessions } = ports;
  const secondStep = createSecondStep(ports);

  const isProved = (id: string, session: OwnSignInSession): boolean =>
    readProven(session.kept('proved'), clock.now()) === id;

  async function self(id: string): Promise<Person> {
    const person = await store.find(id);
    if (person?.state !== 'active') throw new Problem('gone', 'signIn.over');
    return person;
  }

  /** Who has shown that it is them, not long ago. Throws gone. */
  async function proved(id: string, session: OwnSignInSession): Promise<Person> {
    if (!isProved(id, session)) throw new Problem('gone', 'signIn.proveAgain');
    return self(id);
  }

  /** Shows that it is them without a code. Throws invalid, too-many, gone. */
  async function proveOtherwise(
    id: string,
    way: 'password' | 'sign-in',
    { password }: ProofInput,
    session: OwnSignInSession,
  ): Promise<void> {
    if (way === 'sign-in') {
      if (!isRecent(session.openedAt(), clock.now())) throw new Problem('gone', 'signIn.again');
      return;
    }
    if (password === undefined) throw refused('password', 'signIn.passwordMissing');
    await secondStep.spendTry(id);
    const fits = await passwords.verify(await store.findPasswordHash(id), password);
    if (!fits) throw refused('password', 'signIn.passwordWrong');
  }

  return {
    async get(id: string, session: OwnSignInSession): Promise<OwnSignIn> {
      const { email, hasPassword, hasOpenId, hasCode, recoveryCodes, roles } = await self(id);
      return {
        email,
        hasPassword,
        hasOpenId,
        hasCode,
        recoveryCodes,
        needsCode: needsCode(roles),
        provesBy: provesBy({ hasCode, hasPassword }),
        proved: isProved(id, session),
      };
    },

    /** Shows that it is them, which counts for ten minutes. Throws invalid, too-many, gone. */
    async prove(
      id: string,
      input: ProofInput,
      session: OwnSignInSession,
      requestId: string,
    ): Promise<void> {
      const person = await self(id);
      const way = provesBy(person);
      const by = byOf(id, requestId);
      if (way === 'code') {
        if (input.code === undefined) throw refused('code', 'signIn.codeMissing');
        await secondStep.useCode(id, input.code, 'person.proved', by);
      } else {
        await proveOtherwise(id, way, input, session);
        await store.recordProof(id, way, 'person.proved', by);
      }
      await store.prepareApp(id, codes.newSecret(), orderFor(person));
      await session.keep('proved', writeProven(id, clock.now()));
    },

    /** Ten new codes in place of all from before, told this once. Throws gone; conflict where there is no app. */
    async makeRecoveryCodes(
      id: string,
      session: OwnSignInSession,
      requestId: string,
    ): Promise<{ recoveryCodes: string[] }> {
      await proved(id, session);
      const { plain, kept } = await secondStep.newRecoveryCodes(id);
      if (!(await store.setRecoveryCodes(id, kept, byOf(id, requestId))))
        throw new Problem('conflict', 'request.conflict');
      return { recoveryCodes: plain };
    },

    /** What an app is set up with, a first one or another. Throws gone, conflict. */
    async enrolment(id: string, session: OwnSignInSession): Promise<Enrolment> {
      const person = await proved(id, session);
      return secondStep.enrolment(person, orderFor(person));
    },

    /** Sets the app up; the last one and every other session end. Throws gone, invalid, too-many. */
    async setUpApp(
      id: string,
      { code }: { code: string },
      session: OwnSignInSession,
      requestId: string,
    ): Promise<{ recoveryCodes: string[] }> {
      const order = orderFor(await proved(id, session));
      return secondStep.setUpApp(id, { code, order }, session, byOf(id, requestId));
    },

    /** Sets a password, a first one or another; every other session ends. Throws gone, invalid. */
    async setPassword(
      id: string,
      { password }: { password: string },
      session: OwnSignInSession,
      requestId: string,
    ): Promise<void> {
      const person = await proved(id, session);
      if (isGuessable(password, person)) throw refused('password', 'signIn.passwordGuessable');
      const hash = await passwords.hash(password);
      if (!(await store.setPassword(id, hash, byOf(id, requestId))))
        throw new Problem('gone', 'signIn.over');
      await sessions.end(id, { allBut: session.id() });
    },
  };
}

const orderFor = ({ hasCode }: Person): AppOrder => (hasCode ? 'next' : 'first');
