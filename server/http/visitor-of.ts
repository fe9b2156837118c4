import type { Request, Response } from 'express';
import { type LocaleId, localeIds, splitPath } from '#shared/locales.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { requestIdOf } from './request-id.ts';
import type { Actor, Grant, Visitor } from './visitor.ts';
import { visitorCookies } from './visitor-cookies.ts';
import { type SessionPorts, visitorSession } from './visitor-session.ts';

export interface VisitorPorts extends SessionPorts {
  /** Reads a person and the roles they hold now; null where they may not act any more. */
  people: {
    findActor(
      personId: string,
      secondFactor: boolean,
    ): Promise<{ id: string; name: string; roles: readonly RoleGrant[] } | null>;
  };
}

/** Who asks and how, read once a request; pages and the API share it. */
export function visitorOf(req: Request, res: Response, ports: VisitorPorts): Promise<Visitor> {
  res.locals.visitor ??= readVisitor(req, res, ports);
  return res.locals.visitor as Promise<Visitor>;
}

async function readVisitor(
  req: Request,
  res: Response,
  { people, ...ports }: VisitorPorts,
): Promise<Visitor> {
  const personId = req.session?.personId;
  const person = personId
    ? await people.findActor(personId, req.session.secondFactor ?? false)
    : null;
  return {
    // Asked each time: what a link or a code opens counts for the rest of its request too.
    get actor(): Actor {
      const grants = liveGrants(req.session?.grants ?? [], ports.clock.now());
      if (!person) return { kind: 'visitor', grants };
      return { kind: 'person', id: person.id, name: person.name, roles: person.roles, grants };
    },
    locale: localeOf(req),
    address: req.ip ?? '',
    requestId: requestIdOf(res),
    session: visitorSession(req, res, ports),
    cookies: visitorCookies(req, res, ports.siteUrl),
  };
}

/** The grants that still stand, without a fresh code that has run out. */
function liveGrants(grants: readonly Grant[], now: Date): Grant[] {
  return grants
    .filter(({ until }) => until > now)
    .map((grant) => ({
      ...grant,
      freshUntil: grant.freshUntil && grant.freshUntil > now ? grant.freshUntil : null,
    }));
}

/** Pages say their language in their address; the API is asked by header. */
function localeOf(req: Request): LocaleId {
  const path = req.originalUrl.split('?', 1)[0] ?? '/';
  if (!/^\/api(\/|$)/.test(path)) return splitPath(path).locale.id;
  const asked = req.get('x-allcomers-locale');
  const known = localeIds.find((id) => id === asked);
  return known ?? (req.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en');
}
