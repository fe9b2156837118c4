import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';

/** Runs the password strategy on what an endpoint was given; null where it refuses. */
export type PasswordStep = <Person extends object>(
  verify: (email: string, password: string) => Promise<Person | null>,
) => (input: { email: string; password: string }) => Promise<Person | null>;

/**
 * The first step of signing in, through passport, so that other ways in join as strategies beside it.
 * An endpoint has no request to hand on, nor does this strategy read more of one than its body.
 */
export const passwordStep: PasswordStep = <Person extends object>(
  verify: (email: string, password: string) => Promise<Person | null>,
) => {
  async function check(email: string, password: string, done: Done): Promise<void> {
    let person: Person | null;
    try {
      person = await verify(email, password);
    } catch (error) {
      done(error);
      return;
    }
    done(null, person ?? false);
  }
  const authenticator = new passport.Passport();
  authenticator.use(
    new Strategy(
      { usernameField: 'email' },
      (email, password, done) => void check(email, password, done),
    ),
  );
  return (body) =>
    new Promise<Person | null>((resolve, reject) => {
      const finish = (error: unknown, person?: Express.User | false | null): void => {
        if (error) reject(error instanceof Error ? error : new Error('the password step failed'));
        else resolve(person ? (person as Person) : null);
      };
      const run = authenticator.authenticate('local', { session: false }, finish) as (
        req: Request,
        res: object,
        next: (error: unknown) => void,
      ) => void;
      run({ body, query: {} } as Request, {}, finish);
    });
};

type Done = (error: unknown, person?: Express.User | false) => void;
