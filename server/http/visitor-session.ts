import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import type { Clock } from '#server/platform/clock.ts';
import { hashToken } from '#server/platform/ids.ts';
import { roughOrigin } from './rough-origin.ts';
import { type OpenedSession, sessionCookie, type Sessions } from './session.ts';
import type { Grant, VisitorSession } from './visitor.ts';

export interface SessionPorts {
  sessions: Pick<Sessions, 'prolong'>;
  clock: Clock;
  siteUrl: string;
}

/** The session of a request as handlers see it; every change is stored before they answer. */
export function visitorSession(
  req: Request,
  res: Response,
  { sessions, siteUrl, clock }: SessionPorts,
): VisitorSession {
  /** What a session may do grows under a new id only, so that an id planted before is worth nothing. */
  async function renew(kept: Partial<Omit<SessionData, 'cookie'>>): Promise<void> {
    await done((callback) => req.session.regenerate(callback));
    Object.assign(req.session, kept);
    await done((callback) => req.session.save(callback));
  }

  const opened = (): OpenedSession => ({
    openedAt: clock.now(),
    ...roughOrigin({ userAgent: req.get('user-agent') ?? '', address: req.ip ?? '' }),
  });

  return {
    id: () => hashToken(req.sessionID),
    openedAt: () => req.session?.opened?.openedAt ?? null,
    signIn: (personId, { secondFactor }) =>
      renew({ personId, secondFactor, opened: opened(), ...granted(req.session.grants) }),
    async signOut() {
      const { name, options } = sessionCookie(siteUrl);
      await done((callback) => req.session.destroy(callback));
      res.clearCookie(name, options);
    },
    async grant(grant) {
      const { cookie: _cookie, grants = [], ...kept } = req.session;
      await renew({
        ...kept,
        grants: [...grants.filter((other) => !sameSubject(other, grant)), grant],
      });
    },
    // Not by the session as this request read it: what was ended meanwhile would stand again.
    prolong: (grant) => sessions.prolong(req.sessionID, grant),
    async keep(name, value) {
      if (value === null && req.session[name] === undefined) return;
      if (value === null) delete req.session[name];
      else req.session[name] = value;
      await done((callback) => req.session.save(callback));
    },
    kept: (name) => req.session?.[name] ?? null,
  };
}

const granted = (grants: Grant[] | undefined) => (grants ? { grants } : {});

const sameSubject = (one: Grant, other: Grant): boolean =>
  one.registrationId === other.registrationId && one.personId === other.personId;

function done(step: (callback: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    step((error) => {
      if (error) reject(error instanceof Error ? error : new Error('the session was not stored'));
      else resolve();
    });
  });
}
