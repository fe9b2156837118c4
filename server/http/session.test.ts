import { randomBytes } from 'node:crypto';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import request, { type Response } from 'supertest';
import { connectMongo, isUnavailable } from '#server/platform/mongo.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { createSessions } from './session.ts';
import type { Grant, Visitor } from './visitor.ts';
import { visitorOf } from './visitor-of.ts';

const clock = fixedClock();
const keys = [randomBytes(32)];
const later = new Date('2030-03-02T09:00:00Z');
const grant: Grant = { registrationId: 'r1', personId: null, until: later, freshUntil: null };
const siteUrl = 'http://localhost:3000';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  createSessions({ connection: database.connection, keys, siteUrl });
  await database.index();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.set('2030-03-01T09:00:00Z');
  await rows().deleteMany({});
});

const rows = () =>
  database.connection.collection<{ _id: string; session: Record<string, unknown> }>('sessions');

const unavailable: ErrorRequestHandler = (error, _req, res, _next) => {
  res.sendStatus(isUnavailable(error) ? 503 : 500);
};

function site({ url = siteUrl, cookieKeys = keys, connection = database.connection } = {}) {
  const sessions = createSessions({
    connection,
    keys: cookieKeys,
    siteUrl: url,
  });
  const people = {
    findActor: (id: string) =>
      Promise.resolve(id === 'left' ? null : { id, name: 'Nia', roles: [] }),
  };
  const as =
    (act: (visitor: Visitor) => Promise<unknown>): RequestHandler =>
    async (req, res) => {
      const visitor = await visitorOf(req, res, { people, sessions, clock, siteUrl: url });
      await act(visitor);
      res.json({ actor: visitor.actor, locale: visitor.locale, same: await again(req, res) });
    };
  const again = async (req: Request, res: express.Response) =>
    (await visitorOf(req, res, { people, sessions, clock, siteUrl: url })) ===
    (await visitorOf(req, res, { people, sessions, clock, siteUrl: url }));
  const app = express();
  app.set('trust proxy', 1);
  app.use(sessions.middleware);
  app.post(
    '/sign-in/:id',
    as((visitor) => visitor.session.signIn('p1', { secondFactor: true })),
  );
  app.post(
    '/sign-in-left',
    as((visitor) => visitor.session.signIn('left', { secondFactor: false })),
  );
  app.post(
    '/sign-out',
    as((visitor) => visitor.session.signOut()),
  );
  app.post(
    '/grant',
    as((visitor) => visitor.session.grant(grant)),
  );
  app.post(
    '/prolong',
    as((visitor) => visitor.session.prolong({ ...grant, freshUntil: later })),
  );
  app.post(
    '/prolong-what-ended',
    as(async (visitor) => {
      await sessions.endGrants({ registrationId: 'r1' });
      await visitor.session.prolong({ ...grant, freshUntil: later });
    }),
  );
  app.post(
    '/keep',
    as((visitor) => visitor.session.keep('signingIn', 'half way')),
  );
  app.use(as(() => Promise.resolve()));
  return { app, sessions };
}

const cookieOf = (answer: Response): string =>
  ((answer.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '').split(';')[0] ??
  '';

test('a visitor without a session gets no cookie, and nothing is stored', async () => {
  const answer = await request(site().app).get('/');
  expect(answer.headers).not.toHaveProperty('set-cookie');
  expect(answer.body).toEqual({
    actor: { kind: 'visitor', grants: [] },
    locale: 'en',
    same: true,
  });
  expect(await rows().countDocuments({})).toBe(0);
});

test('a visitor without a session is answered while the database is away', async () => {
  const away = await connectMongo(database);
  await away.close();
  const { app } = site({ connection: away });
  app.use(unavailable);
  const cookie = cookieOf(await request(site().app).post('/keep'));
  expect((await request(app).get('/')).status).toBe(200);
  expect((await request(app).get('/').set({ cookie })).status).toBe(503);
});

test('signing in gives a new id, so that one planted before is worth nothing', async () => {
  const { app } = site();
  const planted = cookieOf(await request(app).post('/keep'));
  const answer = await request(app).post('/sign-in/p1').set({ cookie: planted });
  const cookie = cookieOf(answer);
  expect(cookie).not.toBe(planted);
  expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
  const asPlanted = await request(app).get('/').set({ cookie: planted });
  expect(asPlanted.body).toMatchObject({ actor: { kind: 'visitor' } });
  const signedIn = await request(app).get('/').set({ cookie });
  expect(signedIn.body).toMatchObject({ actor: { kind: 'person', id: 'p1', name: 'Nia' } });
});

test('the id in the cookie is not the one in the database', async () => {
  const { app } = site();
  const cookie = cookieOf(await request(app).post('/sign-in/p1'));
  const [row] = await rows().find({}).toArray();
  expect(row?.session.personId).toBe('p1');
  expect(decodeURIComponent(cookie)).not.toContain(row?._id);
});

test('a link opened by a visitor is held under a new id until its time and no longer', async () => {
  const { app } = site();
  const planted = cookieOf(await request(app).post('/keep'));
  const cookie = cookieOf(await request(app).post('/grant').set({ cookie: planted }));
  expect(cookie).not.toBe(planted);
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { grants: [{ registrationId: 'r1', personId: null }] } });
  clock.set(later.toISOString());
  const after = await request(app).get('/').set({ cookie });
  expect(after.body).toMatchObject({ actor: { grants: [] } });
});

test('what a link opened counts for the rest of its own request', async () => {
  const { body } = await request(site().app).post('/grant');
  expect(body).toMatchObject({ actor: { grants: [{ registrationId: 'r1' }] } });
});

test('a grant is prolonged under the same id, and none is made where none stood', async () => {
  const { app } = site();
  const none = cookieOf(await request(app).post('/keep'));
  const refused = await request(app).post('/prolong').set({ cookie: none });
  expect(refused.body).toMatchObject({ actor: { grants: [] } });
  const cookie = cookieOf(await request(app).post('/grant'));
  expect(cookieOf(await request(app).post('/prolong').set({ cookie }))).toBe(cookie);
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { grants: [{ freshUntil: later.toISOString() }] } });
});

test('a grant that ended while a request was at work does not stand again by being prolonged', async () => {
  const { app } = site();
  const cookie = cookieOf(await request(app).post('/grant'));
  await request(app).post('/prolong-what-ended').set({ cookie });
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { grants: [] } });
});

test('what a link opened outlives signing in, and ends with signing out', async () => {
  const { app } = site();
  const granted = cookieOf(await request(app).post('/grant'));
  const cookie = cookieOf(await request(app).post('/sign-in/p1').set({ cookie: granted }));
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { kind: 'person', grants: [{ registrationId: 'r1' }] } });
  const out = await request(app).post('/sign-out').set({ cookie });
  expect(out.headers['set-cookie']?.[0]).toMatch(/^allcomers=;.*Expires=Thu, 01 Jan 1970/);
  const after = await request(app).get('/').set({ cookie });
  expect(after.body).toMatchObject({ actor: { kind: 'visitor', grants: [] } });
  expect(await rows().countDocuments({})).toBe(0);
});

test('every session of a person can be ended at once, and no one else’s', async () => {
  const { app, sessions } = site();
  await request(app).post('/sign-in/p1');
  const cookie = cookieOf(await request(app).post('/sign-in/p1'));
  await request(app).post('/grant');
  expect(await sessions.end('p1')).toBe(2);
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { kind: 'visitor' } });
  expect(await rows().countDocuments({})).toBe(1);
});

test('what a revoked link opened is taken out of the sessions that hold it', async () => {
  const { app, sessions } = site();
  const cookie = cookieOf(await request(app).post('/grant'));
  await sessions.endGrants({ registrationId: 'r2' });
  const held = await request(app).get('/').set({ cookie });
  expect(held.body).toMatchObject({ actor: { grants: [{ registrationId: 'r1' }] } });
  await sessions.endGrants({ registrationId: 'r1', personId: null });
  const after = await request(app).get('/').set({ cookie });
  expect(after.body).toMatchObject({ actor: { grants: [] } });
});

test('somebody who has left is a visitor, whatever their session says', async () => {
  const { app } = site();
  const cookie = cookieOf(await request(app).post('/sign-in-left'));
  const { body } = await request(app).get('/').set({ cookie });
  expect(body).toMatchObject({ actor: { kind: 'visitor' } });
});

test('a cookie signed with another key opens nothing, and one with an older key still does', async () => {
  const cookie = cookieOf(await request(site().app).post('/sign-in/p1'));
  const ask = async (cookieKeys: typeof keys) =>
    (await request(site({ cookieKeys }).app).get('/').set({ cookie })).body as object;
  expect(await ask([randomBytes(32)])).toMatchObject({ actor: { kind: 'visitor' } });
  expect(await ask([randomBytes(32), ...keys])).toMatchObject({ actor: { kind: 'person' } });
});

test('on an https site the cookie is Secure and tied to the host', async () => {
  const { app } = site({ url: 'https://events.example.org' });
  const answer = await request(app).post('/sign-in/p1').set({ 'x-forwarded-proto': 'https' });
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^__Host-allcomers=/);
  expect(cookie).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
  expect(cookie).not.toContain('Domain');
});

test.each([
  ['/cy/events', {}, 'cy'],
  ['/easy-read', { 'accept-language': 'cy' }, 'en-easy'],
  ['/events', { 'accept-language': 'cy' }, 'en'],
  ['/api/events', { 'accept-language': 'cy-GB, en;q=0.5' }, 'cy'],
  ['/api/events', { 'accept-language': 'fr' }, 'en'],
  ['/api/events', { 'x-allcomers-locale': 'en-easy', 'accept-language': 'cy' }, 'en-easy'],
  ['/api/events', { 'x-allcomers-locale': 'xx' }, 'en'],
])('%s asked with %j is answered in %s', async (path, headers, locale) => {
  const { body } = await request(site().app).get(path).set(headers);
  expect(body).toMatchObject({ locale });
});
