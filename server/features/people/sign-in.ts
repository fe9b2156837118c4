import type {
  AcceptInvitationInput,
  Enrolment,
  PersonAction,
  SignInInput,
  SignInStep,
} from '#shared/people.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { findMove } from '#shared/lifecycle.ts';
import { Problem } from '#server/problems.ts';
import { personLifecycle } from './lifecycle.ts';
import type { By, LinkStore, Person, PersonStore } from './ports.ts';
import { isGuessable, needsCode, readSigningIn, writeSigningIn } from './rules.ts';

export interface SignInPorts {
  store: PersonStore;
  links: Pick<LinkStore, 'find' | 'use'>;
  clock: { now(): Date };
  passwords: {
    hash(password: string): Promise<string>;
    /** Takes as long without a hash, and answers no. */
    verify(hash: string | null, password: string): Promise<boolean>;
  };
  codes: {
    newSecret(): string;
    pictureOf(secret: string, account: string): Promise<string>;
    stepOf(code: string, secret: string): Promise<number | null>;
    newRecoveryCodes(): string[];
    normaliseRecoveryCode(typed: string): string;
  };
  /** Runs a check of a password as the strategy that it is. */
  passwordStep: (
    verify: (email: string, password: string) => Promise<Person | null>,
  ) => (input: SignInInput) => Promise<Person | null>;
  sessions: { end(personId: string): Promise<number> };
}

/** What signing in asks of the session of whoever signs in. */
export interface SignInSession {
  signIn(personId: string): Promise<void>;
  keep(name: 'signingIn', value: string | null): Promise<void>;
  kept(name: 'signingIn'): string | null;
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Signing in: password first, then a code for those who have or need one. */
export function createSignIn(ports: SignInPorts) {
  const { store, links, clock, passwords, codes, sessions } = ports;

  // The same work whether or not the address is known, so that neither answer nor time tells.
  const checkPassword = ports.passwordStep(async (email, password) => {
    const found = await store.findCredentials(email);
    const fits = await passwords.verify(found?.passwordHash ?? null, password);
    return found && fits ? found.person : null;
  });

  async function afterPassword(
    person: Person,
    session: SignInSession,
    requestId: string,
  ): Promise<SignInStep> {
    if (person.hasCode || needsCode(person.roles)) {
      const next = person.hasCode ? 'code' : 'enrol';
      if (next === 'enrol' && !(await store.prepareCode(person.id, codes.newSecret())))
        throw refused('password');
      await session.keep('signingIn', writeSigningIn(person.id, clock.now()));
      return { next };
    }
    await store.recordSignIn(person.id, 'password', byOf(person.id, requestId));
    await session.signIn(person.id);
    return { next: 'done' };
  }

  /** Who has given their password in this session. Throws unauthenticated where nobody has, or too long ago. */
  async function signingIn(session: SignInSession): Promise<Person> {
    const personId = readSigningIn(session.kept('signingIn'), clock.now());
    const person = personId === null ? null : await store.find(personId);
    if (person?.state !== 'active') throw new Problem('unauthenticated', 'signIn.over');
    return person;
  }

  async function spendTry({ id }: Person): Promise<void> {
    if (!(await store.spendCodeTry(id))) throw new Problem('too-many', 'request.tooMany');
  }

  return {
    /** The first step. Throws invalid, the same for an unknown address, a wrong password and one who left. */
    async signIn(
      input: SignInInput,
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const person = await checkPassword(input);
      if (!person) throw refused('email', 'signIn.refused');
      return afterPassword(person, session, requestId);
    },

    /** The second step: a code of the app or a recovery code, each good once. Throws invalid, too-many. */
    async signInCode(
      input: { code: string },
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const person = await signingIn(session);
      await spendTry(person);
      const by = byOf(person.id, requestId);
      const secret = await store.codeSecret(person.id, 'confirmed');
      const step = secret === null ? null : await codes.stepOf(input.code, secret);
      const fits =
        step === null
          ? await store.useRecoveryCode(person.id, codes.normaliseRecoveryCode(input.code), by)
          : await store.useCodeStep(person.id, step, by);
      if (!fits) throw refused('code');
      await session.signIn(person.id);
      return { next: 'done' };
    },

    /** What an app for codes is set up with. Throws unauthenticated, conflict where one is set up already. */
    async enrolment(session: SignInSession): Promise<Enrolment> {
      const person = await signingIn(session);
      const secret = await store.codeSecret(person.id, 'prepared');
      if (secret === null) throw new Problem('conflict', 'request.conflict');
      const picture = await codes.pictureOf(secret, person.email);
      return { account: person.email, secret, picture };
    },

    /** Sets up an app by its first code, and signs in; the recovery codes are told this once. Throws invalid. */
    async enrolCode(
      input: { code: string },
      session: SignInSession,
      requestId: string,
    ): Promise<{ recoveryCodes: string[] }> {
      const person = await signingIn(session);
      await spendTry(person);
      const secret = await store.codeSecret(person.id, 'prepared');
      const step = secret === null ? null : await codes.stepOf(input.code, secret);
      if (step === null) throw refused('code');
      const recoveryCodes = codes.newRecoveryCodes();
      const by = byOf(person.id, requestId);
      if (!(await store.confirmCode(person.id, step, recoveryCodes, by))) throw refused('code');
      // Sessions from before were opened without a code.
      await sessions.end(person.id);
      await session.signIn(person.id);
      return { recoveryCodes };
    },

    /** Sets a password by the link of an invitation, and goes on as after signing in. Throws gone, invalid. */
    async acceptInvitation(
      { token, password }: AcceptInvitationInput,
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep> {
      const link = await links.find('invitation', token);
      const invited = link?.subject.personId ? await store.find(link.subject.personId) : null;
      const action: PersonAction = 'person.accept';
      const move = invited && findMove(personLifecycle, invited.state, action);
      if (!invited || !move) throw new Problem('gone', 'link.invalid');
      if (isGuessable(password, invited)) throw refused('password', 'signIn.passwordGuessable');
      const change = {
        state: move.to,
        event: move.event,
        passwordHash: await passwords.hash(password),
      };
      // The move decides between two who hold the link; using the link up after it may fail and harms nothing.
      if (!(await store.move(invited, change, byOf(invited.id, requestId))))
        throw new Problem('gone', 'link.invalid');
      await links.use('invitation', token);
      return afterPassword({ ...invited, state: move.to }, session, requestId);
    },
  };
}

function refused(field: string, code: ProblemCode = 'signIn.codeRefused'): Problem {
  return new Problem('invalid', code, [{ field, code }]);
}

const byOf = (id: string, requestId: string): By => ({ actor: { kind: 'person', id }, requestId });
