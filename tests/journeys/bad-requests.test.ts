import type { PlainBrowser } from '#tests/support/plain-browser.ts';
import { startSite, type Site } from '#tests/support/site.ts';

let site: Site;
let browser: PlainBrowser;
beforeAll(async () => {
  site = await startSite();
});
beforeEach(() => {
  browser = site.browser();
});
afterAll(() => site.close());

const problemOf = (body: string) => JSON.parse(body) as { code: string; title: string };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

test.each([
  ['/no/such/page', 'en-GB', 'There is no page at this address'],
  ['/cy/dim/tudalen', 'cy-GB', null],
  ['/easy-read/no-page', 'en-GB', null],
])(
  'an unknown address %s is answered with a 404 page in its language',
  async (path, lang, words) => {
    const page = await browser.visit(path);
    expect(page.status).toBe(404);
    expect(page.lang).toBe(lang);
    expect(page.heading).not.toBe('');
    expect(page.heading).toBe(words ?? page.heading);
    expect(page.title).toContain(page.heading);
  },
);

test('three languages say in three ways that there is no page', async () => {
  const pages = await Promise.all(
    ['/x', '/cy/x', '/easy-read/x'].map((path) => browser.visit(path)),
  );
  expect(new Set(pages.map(({ text }) => text)).size).toBe(3);
});

test('an unknown address of the API is 404 as a problem body', async () => {
  const answer = await browser.ask('/api/no-such-thing');
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(problemOf(answer.body).code).toBe('page.unknown');
});

test.each(['PUT', 'DELETE', 'PATCH'])('%s on a page is 405', async (method) => {
  const answer = await browser.ask('/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers['content-type']).toContain('text/html');
});

test('a method that an endpoint does not take is 405 as a problem body', async () => {
  const answer = await browser.ask('/api/events', { method: 'DELETE' });
  expect(answer.status).toBe(405);
  expect(problemOf(answer.body).code).toBe('page.method');
});

test('JSON that does not parse is 400', async () => {
  const path = '/api/events/any/registrations';
  const answer = await browser.ask(path, { method: 'POST', headers: json, body: '{"people":' });
  expect(answer.status).toBe(400);
  expect(problemOf(answer.body).code).toBe('request.unreadable');
});

test('a form sent to the API is 400', async () => {
  const path = '/api/events/any/registrations';
  const answer = await browser.ask(path, { method: 'POST', headers: form, body: 'a=b' });
  expect(answer.status).toBe(400);
});

test.each([
  ['a form', '/sign-in', form, 'x='],
  ['JSON', '/api/events/any/registrations', json, '"'],
])('%s over 100 kB is 413', async (_kind, path, headers, start) => {
  const body = `${start}${'a'.repeat(103_000)}${start === '"' ? '"' : ''}`;
  const answer = await browser.ask(path, { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
});

test('a form of just under 100 kB is read', async () => {
  const body = `email=${'a'.repeat(99_000)}`;
  const answer = await browser.ask('/sign-in', { method: 'POST', headers: form, body });
  expect(answer.status).toBe(422);
});

test.each([
  'evil.example',
  'localhost:1',
  'localhost.evil.example',
  'a b',
  '',
  'localhost@evil.example',
])('a Host header of "%s" is 400', async (host) => {
  const answer = await browser.ask('/', { headers: { host } });
  expect(answer.status).toBe(400);
  expect(answer.body).not.toContain('evil.example');
});

test('the host of the site is let through', async () => {
  expect((await browser.ask('/')).status).toBe(200);
});

test.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
])('a form sent by another site (%j) is 403', async (headers) => {
  const sending = { method: 'POST', headers: { ...form, ...headers }, body: 'email=a' };
  const answer = await browser.ask('/sign-in', sending);
  expect(answer.status).toBe(403);
  expect(answer.headers['content-type']).toContain('text/html');
});

test.each([
  '/%',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/events/%00',
  '/events/a%2Fb',
  '/events?page=999999999999',
  '/events?page[$gt]=1',
  '/events?when=%F0%9F%8E%AA',
  `/events?words=${'a'.repeat(4_000)}`,
  '/cy//',
  '//evil.example/',
])('the address %s is answered without a fault', async (path) => {
  const answer = await browser.ask(path);
  expect([200, 303, 400, 404, 422]).toContain(answer.status);
  expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
});

test.each(['words[$ne]=x', 'when[$gt]=', '$where=1', 'page[$ne]=1'])(
  'the operator in ?%s is 422',
  async (query) => {
    const answer = await browser.ask(`/api/events?${query}`);
    expect(answer.status).toBe(422);
    expect(problemOf(answer.body).code).toBe('request.invalid');
  },
);

test('a page that needs somebody of staff leads to sign-in', async () => {
  const answer = await browser.ask('/cy/staff');
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toMatch(/^\/cy\/sign-in(\?|$)/);
});

test('no answer says how the site is made, and a browser is told to keep to our side', async () => {
  const { headers } = await browser.ask('/no/such/page');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
