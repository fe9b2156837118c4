import type { ProblemCode } from '#shared/problem.ts';
import { Problem } from '#server/problems.ts';
import type { AppOrder, By, ProofEvent, ProofStore } from './ports.ts';

export interface SecondStepPorts {
  store: ProofStore;
  passwords: {
    /** The slow hash of a short secret, the same each time for a salt. */
    hashShort(secret: string, salt: string): Promise<string>;
  };
  codes: {
    newSecret(): string;
    pictureOf(secret: string, account: string): Promise<string>;
    stepOf(code: string, secret: string): Promise<number | null>;
    newRecoveryCodes(): string[];
    normaliseRecoveryCode(typed: string): string;
  };
  sessions: { end(personId: string): Promise<number> };
}

/** Codes besides a password: those of an app, and those that are written down. */
export function createSecondStep({ store, passwords, codes, sessions }: SecondStepPorts) {
  /** Throws too-many. */
  async function spendTry(id: string): Promise<void> {
    if (!(await store.spendTry(id))) throw new Problem('too-many', 'request.tooMany');
  }

  /** Ten new codes, and as they are kept. */
  async function newRecoveryCodes(id: string) {
    const plain = codes.newRecoveryCodes();
    return { plain, kept: await Promise.all(plain.map((one) => passwords.hashShort(one, id))) };
  }

  return {
    spendTry,
    newRecoveryCodes,

    /** Uses up a code of the app or a recovery code. Throws invalid, too-many. */
    async useCode(id: string, code: string, event: ProofEvent, by: By): Promise<void> {
      await spendTry(id);
      const secret = await store.appSecret(id);
      const step = secret === null ? null : await codes.stepOf(code, secret);
      const written = () => passwords.hashShort(codes.normaliseRecoveryCode(code), id);
      const fits =
        step === null
          ? await store.useRecoveryCode(id, await written(), event, by)
          : await store.useCodeStep(id, step, event, by);
      if (!fits) throw refused('code');
    },

    /** What an app is set up with. Throws conflict where nothing is prepared. */
    async enrolment({ id, email }: { id: string; email: string }, order: AppOrder) {
      const secret = await store.preparedSecret(id, order);
      if (secret === null) throw new Problem('conflict', 'request.conflict');
      return { account: email, secret, picture: await codes.pictureOf(secret, email) };
    },

    /** Sets up an app by its first code, and signs in anew; the recovery codes are told this once. Throws invalid. */
    async setUpApp(
      id: string,
      { code, order }: { code: string; order: AppOrder },
      session: { signIn(personId: string, shown: { secondFactor: boolean }): Promise<void> },
      by: By,
    ): Promise<{ recoveryCodes: string[] }> {
      await spendTry(id);
      const secret = await store.preparedSecret(id, order);
      const step = secret === null ? null : await codes.stepOf(code, secret);
      if (secret === null || step === null) throw refused('code');
      const { plain, kept } = await newRecoveryCodes(id);
      const app = { secret, order, step, recoveryCodes: kept };
      if (!(await store.confirmApp(id, app, by))) throw refused('code');
      // Sessions from before were opened without this app.
      await sessions.end(id);
      await session.signIn(id, { secondFactor: true });
      return { recoveryCodes: plain };
    },
  };
}

/** What was typed into one field is not right. */
export function refused(field: string, code: ProblemCode = 'signIn.codeRefused'): Problem {
  return new Problem('invalid', code, [{ field, code }]);
}

export const byOf = (id: string, requestId: string): By => ({
  actor: { kind: 'person', id },
  requestId,
});
