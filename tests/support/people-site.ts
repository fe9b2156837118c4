import { randomBytes } from 'node:crypto';
import express from 'express';
import { generate } from 'otplib';
import request, { type Test } from 'supertest';
import type { RoleGrant } from '#shared/permissions.ts';
import { createFreshCodeStore } from '#server/features/people/fresh-code-store.ts';
import { createLinkStore } from '#server/features/people/link-store.ts';
import { createLinks } from '#server/features/people/links.ts';
import { createOpenIdSignIn } from '#server/features/people/open-id.ts';
import { peopleRoutes } from '#server/features/people/routes.ts';
import { createOwnSignIn } from '#server/features/people/own-sign-in.ts';
import { createOwnSessions } from '#server/features/people/own-sessions.ts';
import { createPeople } from '#server/features/people/service.ts';
import { createSignIn } from '#server/features/people/sign-in.ts';
import { createPersonStore } from '#server/features/people/store.ts';
import { apiRoutes } from '#server/http/api-routes.ts';
import { createApi } from '#server/http/api.ts';
import { createLimits, usualAllowances } from '#server/http/limits.ts';
import { passwordStep } from '#server/http/password-step.ts';
import { readJson } from '#server/http/read-body.ts';
import { sendApiProblem } from '#server/http/send-problem.ts';
import { createSessions } from '#server/http/session.ts';
import { visitorOf } from '#server/http/visitor-of.ts';
import { createCipher } from '#server/platform/cipher.ts';
import { createOneTimeCodes } from '#server/platform/one-time-codes.ts';
import { createPasswords } from '#server/platform/passwords.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import { fixedClock } from './clock.ts';
import { testDatabase } from './database.ts';

export type PeopleSite = Awaited<ReturnType<typeof peopleSite>>;

export const goodPassword = 'correct horse battery';

/** The endpoints of people over HTTP, on a database of their own, with a clock that stands still. */
export async function peopleSite() {
  const database = await testDatabase();
  const { connection } = database;
  const clock = fixedClock();
  const key = randomBytes(32);
  const siteUrl = 'http://localhost:3000';
  const cipher = createCipher({ keys: new Map([['k1', key]]), current: 'k1' });
  const sessions = createSessions({ connection, keys: [key], siteUrl });
  const store = createPersonStore({ connection, cipher, clock });
  const linkStore = createLinkStore(connection, clock);
  const freshCodes = createFreshCodeStore({ connection, cipher, clock });
  await database.index();

  const verified: Array<string | null> = [];
  const passwords = createPasswords({ memoryKib: 1_024 });
  const counted = {
    ...passwords,
    verify(hash: string | null, password: string) {
      verified.push(hash);
      return passwords.verify(hash, password);
    },
  };
  const codes = createOneTimeCodes({ clock, issuer: 'Allcomers' });
  const ends = new Date('2030-06-01T00:00:00Z');
  const links = createLinks({
    store: linkStore,
    freshCodes,
    clock,
    codes,
    sessions,
    manageUntil: () => Promise.resolve(ends),
  });
  const people = createPeople({ store, links: linkStore, passwords: counted, sessions });
  const signIn = createSignIn({
    store,
    links: linkStore,
    clock,
    passwords: counted,
    codes,
    passwordStep,
    sessions,
  });

  const returnTo = () => `${siteUrl}/sign-in/organisation`;
  const openId = createOpenIdSignIn({ provider: null, store, signIn, clock, returnTo });
  const ownSessions = createOwnSessions({ store, sessions });
  const ownSignIn = createOwnSignIn({ store, clock, passwords: counted, codes, sessions });

  const app = express();
  const limits = createLimits({
    ...usualAllowances,
    'sign-in': { network: { points: 500, seconds: 60 }, contact: { points: 8, seconds: 60 } },
  });
  const api = createApi({
    endpoints: peopleRoutes({ people, signIn, openId, ownSessions, ownSignIn, links }),
    limits,
  });
  app.use(sessions.middleware);
  app.use(
    '/api',
    readJson(() => false),
    apiRoutes(api, (req, res) => visitorOf(req, res, { people, sessions, clock, siteUrl })),
  );
  app.use(
    sendApiProblem((error) => {
      throw error;
    }),
  );

  return {
    database,
    connection,
    clock,
    store,
    linkStore,
    freshCodes,
    people,
    signIn,
    links,
    verified,
    browser: () => browserOf(app),
    /** A code of an app, now or some seconds from now. */
    codeOf: (secret: string, seconds = 0) =>
      generate({ secret, epoch: Math.floor(clock.now().getTime() / 1_000) + seconds }),
    /** Adds an active person with the good password. */
    add: (email: string, ...roles: RoleGrant[]) =>
      people.add({ email, name: 'Nia Rees', locale: 'cy', roles, password: goodPassword }),
    /** The events that a record carries, oldest first. */
    async events(collection: string, id: string) {
      const row = await connection
        .collection<{ _id: string; pendingEvents: PendingEvent[] }>(collection)
        .findOne({ _id: id });
      return row?.pendingEvents ?? [];
    },
  };
}

export const everywhere = (role: RoleGrant['role']): RoleGrant => ({
  role,
  scope: { kind: 'programme' },
});

/** A browser that keeps its cookie. */
function browserOf(app: express.Express) {
  const agent = request.agent(app);
  const send = (test: Test, body: object): Promise<Answer> => settled(test.send(body));
  return {
    get: (path: string) => settled(agent.get(`/api${path}`)),
    post: (path: string, body: object = {}) => send(agent.post(`/api${path}`), body),
    put: (path: string, body: object = {}) => send(agent.put(`/api${path}`), body),
  };
}

interface Answer {
  status: number;
  body: { [name: string]: unknown; code?: string };
  cookies: string[];
}

async function settled(test: Test): Promise<Answer> {
  const { status, body, headers } = await test;
  const cookies = (headers['set-cookie'] as unknown as string[] | undefined) ?? [];
  return { status, body: body as Answer['body'], cookies };
}
