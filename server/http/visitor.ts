import type { LocaleId } from '#shared/locales.ts';
import type { RoleGrant } from '#shared/permissions.ts';

/** What a link by mail opened: one registration, for all of its people or one of them, until a time. */
export interface Grant {
  registrationId: string;
  /** Null where the whole registration is open. */
  personId: string | null;
  until: Date;
  /** Until when access needs may be read too, after a fresh code. */
  freshUntil: Date | null;
}

/** Who asks: nobody known, or a member of staff; either may hold grants from links. */
export type Actor =
  | { kind: 'visitor'; grants: readonly Grant[] }
  | {
      kind: 'person';
      id: string;
      name: string;
      roles: readonly RoleGrant[];
      grants: readonly Grant[];
    };

/** Steps that outlast a request: a password given, a way to a provider begun, and that it is them once more. */
export type KeptName = 'signingIn' | 'openId' | 'proved';

/** The session of a visitor; nothing is stored for those who have none. */
export interface VisitorSession {
  /** What the session is called in lists; no key to it. */
  id(): string;
  /** When somebody signed in by it. */
  openedAt(): Date | null;
  /** Signs a person in: a new session id, so that an old one that leaked is worth nothing. */
  signIn(personId: string, shown: { secondFactor: boolean }): Promise<void>;
  signOut(): Promise<void>;
  /** Adds or replaces the grant for a registration and person. */
  grant(grant: Grant): Promise<void>;
  /** Puts a grant that stands in place of itself with another time, under the same session id. */
  prolong(grant: Grant): Promise<void>;
  /** A value kept for the next step of signing in, gone when the session ends. */
  keep(name: KeptName, value: string | null): Promise<void>;
  kept(name: KeptName): string | null;
}

/** Cookies beside the session's: HttpOnly, SameSite=Lax, Secure where the site is. */
export interface VisitorCookies {
  get(name: string): string | undefined;
  set(name: string, value: string, options: { days: number }): void;
  clear(name: string): void;
}

/** Everything of one request that a handler may know. Made once at the edge; pages and API share it. */
export interface Visitor {
  actor: Actor;
  locale: LocaleId;
  /** The network address, for limits; only its beginning is kept, with a session of staff. */
  address: string;
  requestId: string;
  session: VisitorSession;
  cookies: VisitorCookies;
}
