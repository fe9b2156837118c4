import { MongoStore } from 'connect-mongo';
import type { RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import { type Connection, Schema } from 'mongoose';
import { deriveKey } from '#server/platform/cipher.ts';
import { hashToken } from '#server/platform/ids.ts';
import { modelOf } from '#server/platform/mongo.ts';
import type { OwnSession } from '#shared/people.ts';
import type { Grant } from './visitor.ts';

declare module 'express-session' {
  interface SessionData {
    /** The member of staff who is signed in; plain, so that their sessions can be found and ended. */
    personId: string;
    grants: Grant[];
    /** Whether a second factor was shown when this session was opened. */
    secondFactor: boolean;
    /** When, and roughly what with and from where, a member of staff signed in. */
    opened: OpenedSession;
    signingIn: string;
    openId: string;
    proved: string;
  }
}

export type OpenedSession = Omit<OwnSession, 'id' | 'here'>;

export interface Sessions {
  /** Reads the session of a request; a visitor without the cookie costs no read, no write and no cookie. */
  middleware: RequestHandler;
  /** The sessions of a person that still stand, the newest first. */
  list(personId: string): Promise<Array<OpenedSession & { id: string }>>;
  /** Ends the sessions of a person: every one, one alone, or all but one. Answers how many there were. */
  end(personId: string, which?: { only: string } | { allBut: string }): Promise<number>;
  /** Takes what links opened out of every session: a whole registration, or one of its people. */
  endGrants(subject: { registrationId: string; personId?: string | null }): Promise<void>;
  /** Access needs stay open longer in a session of this id, where the grant still stands; no other part is written. */
  prolong(id: string, grant: Grant): Promise<void>;
}

/** Sessions in the database, on mongoose's own client, for 12 hours from the last request. */
export function createSessions({
  connection,
  keys,
  siteUrl,
}: {
  connection: Connection;
  /** Master keys, the current one first: cookies signed under an older one still count. */
  keys: readonly Buffer[];
  siteUrl: string;
}): Sessions {
  const rows = modelOf<SessionRow>(connection, 'sessions', sessionSchema);
  const { name, options } = sessionCookie(siteUrl);
  const store = new SessionStore({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: 'sessions',
    stringify: false,
    // A copy of the database holds no id that opens a session.
    transformId: hashToken,
    touchAfter: 300,
    // The index that removes old sessions is made with all the others.
    autoRemove: 'disabled',
  });
  const middleware = session({
    name,
    store,
    secret: keys.map((key) => deriveKey(key, 'session-cookie').toString('base64url')),
    resave: false,
    rolling: true,
    saveUninitialized: false,
    // Behind a proxy that speaks https for us; a forged header gains a visitor nothing but a Secure cookie.
    proxy: options.secure,
    cookie: { ...options, maxAge: 12 * 3_600_000 },
  });

  return {
    middleware,
    async list(personId) {
      // The index that removes old sessions is late by a minute or more.
      const own = await rows
        .find({ 'session.personId': personId, expires: { $gt: new Date() } })
        .sort({ 'session.opened.openedAt': -1 })
        .lean<SessionRow[]>();
      return own.flatMap(({ _id, session: { opened } }) =>
        opened ? [{ ...opened, id: _id }] : [],
      );
    },
    async end(personId, which) {
      const ids = which && ('only' in which ? { _id: which.only } : { _id: { $ne: which.allBut } });
      const ended = await rows.deleteMany({ 'session.personId': personId, ...ids });
      return ended.deletedCount;
    },
    async endGrants({ registrationId, personId }) {
      const grant = { registrationId, ...(personId !== undefined && { personId }) };
      await rows.updateMany(
        { 'session.grants.registrationId': registrationId },
        { $pull: { 'session.grants': grant } },
      );
    },
    async prolong(id, { registrationId, personId, freshUntil }) {
      await rows.updateOne(
        { _id: hashToken(id), 'session.grants': { $elemMatch: { registrationId, personId } } },
        { $set: { 'session.grants.$.freshUntil': freshUntil } },
      );
    },
  };
}

/** The session's cookie: tied to this very host where the site speaks https. */
export function sessionCookie(siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    name: secure ? '__Host-allcomers' : 'allcomers',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** A touch that fails, as when the session was ended meanwhile, costs an early end and not the answer. */
class SessionStore extends MongoStore<SessionData> {
  override touch(id: string, data: SessionData, done?: (error: unknown) => void): void {
    super.touch(id, data, () => done?.(null));
  }
}

interface SessionRow {
  _id: string;
  session: { personId?: string; opened?: OpenedSession; grants?: Grant[] };
  expires: Date;
}

/** Only its indexes are used: the rows are written by the session store. */
const sessionSchema = new Schema<SessionRow>({ _id: String, expires: Date }, { strict: false })
  .index({ expires: 1 }, { expireAfterSeconds: 0 })
  .index(
    { 'session.personId': 1 },
    { partialFilterExpression: { 'session.personId': { $exists: true } } },
  )
  .index(
    { 'session.grants.registrationId': 1 },
    { partialFilterExpression: { 'session.grants.registrationId': { $exists: true } } },
  );
