import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { Problem } from '#server/problems.ts';
import { onlyOurHost } from './host.ts';
import { sameOrigin } from './same-origin.ts';

const site = { siteUrl: 'https://events.example.org', isLocal: false };
const ours = 'https://events.example.org';

function appWith(...pieces: express.RequestHandler[]): express.Express {
  const app = express();
  for (const piece of pieces) app.use(piece);
  app.use((_req, res) => void res.sendStatus(200));
  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    if (!(error instanceof Problem)) throw error;
    res.status(error.kind === 'forbidden' ? 403 : 400).send(error.code);
  });
  return app;
}

describe('a change asked for by form', () => {
  test.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: ours, cookie: 'a=b' }, 200],
    ['a page of ours that says no origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['the address bar', { 'sec-fetch-site': 'none', cookie: 'a=b' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: ours, cookie: 'a=b' }, 403],
    ['a neighbour of our domain', { 'sec-fetch-site': 'same-site', cookie: 'a=b' }, 403],
    ['an older browser on our page', { origin: ours, cookie: 'a=b' }, 200],
    ['an older browser on another page', { origin: 'https://evil.example', cookie: 'a=b' }, 403],
    ['a page with our host but no https', { origin: 'http://events.example.org' }, 403],
    ['a page whose origin is hidden', { origin: 'null', cookie: 'a=b' }, 403],
    ['a program with no cookie', {}, 200],
    ['a program with a cookie and no origin', { cookie: 'a=b' }, 403],
  ])('from %s gets its due', async (_from, headers, status) => {
    const app = appWith(sameOrigin(site));
    expect((await request(app).post('/').set(headers)).status).toBe(status);
  });

  test('passes from anywhere where nothing checks the origin', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', cookie: 'a=b' };
    expect((await request(appWith()).post('/').set(headers)).status).toBe(200);
  });

  test('is refused whatever the method, while reading is not', async () => {
    const app = appWith(sameOrigin(site));
    const headers = { 'sec-fetch-site': 'cross-site', cookie: 'a=b' };
    expect((await request(app).put('/').set(headers)).status).toBe(403);
    expect((await request(app).delete('/').set(headers)).text).toBe('request.otherSite');
    expect((await request(app).get('/').set(headers)).status).toBe(200);
  });

  test('passes on a local site under any of its names', async () => {
    const app = appWith(sameOrigin({ siteUrl: 'http://localhost:3000', isLocal: true }));
    const named = { host: '127.0.0.1:3000', cookie: 'a=b' };
    const from = (origin: string) =>
      request(app)
        .post('/')
        .set({ ...named, origin });
    expect((await from('http://127.0.0.1:3000')).status).toBe(200);
    expect((await from('http://127.0.0.1:4000')).status).toBe(403);
  });
});

describe('a request for a host', () => {
  test.each([
    ['events.example.org', 200],
    ['EVENTS.example.org:443', 200],
    ['events.example.org:8443', 400],
    ['evil.example', 400],
    ['events.example.org.evil.example', 400],
    ['evil@events.example.org', 400],
    ['localhost:443', 400],
  ])('named %s answers %i on a public site', async (host, status) => {
    const app = appWith(onlyOurHost(site));
    expect((await request(app).get('/').set({ host })).status).toBe(status);
  });

  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['localhost:3001', 400],
    ['localhost', 400],
    ['rebound.example:3000', 400],
  ])('named %s answers %i on a local site', async (host, status) => {
    const app = appWith(onlyOurHost({ siteUrl: 'http://localhost:3000', isLocal: true }));
    expect((await request(app).get('/').set({ host })).status).toBe(status);
  });

  test('answers on the port that a local site was given', async () => {
    const app = appWith(onlyOurHost({ siteUrl: 'http://localhost:0', isLocal: true }));
    expect((await request(app).get('/')).status).toBe(200);
  });
});
