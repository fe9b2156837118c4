import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { readForm, readJson } from './read-body.ts';
import { problemBody } from './send-problem.ts';

function site(read: typeof readForm, takesFiles = false) {
  const app = express();
  app.use(read(() => takesFiles));
  app.post('/', (req, res) => {
    const body = req.body as unknown;
    res.json({ read: Buffer.isBuffer(body) ? body.length : body });
  });
  const refuse: ErrorRequestHandler = (error: unknown, _req, res, _next) =>
    void res.sendStatus(problemBody(error, 'en', 'r1').status);
  app.use(refuse);
  return app;
}

const parts = 'multipart/form-data; boundary=x';
const part = (about: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; ${about}\r\n\r\n${value}\r\n--x--\r\n`;

test.each([
  ['a plain form', 'application/x-www-form-urlencoded', 'name=Ana', 200],
  ['a form in parts', parts, part('name="a"', 'b'), 200],
  ['a form of files', parts, part('name="a"; filename="b.txt"', 'c'), 400],
  ['a form in parts that do not parse', parts, '--x\r\n\r\n--x--', 400],
  ['a form in parts of no boundary', 'multipart/form-data', 'a', 400],
  ['JSON', 'application/json', '{}', 400],
  ['plain text', 'text/plain', 'name=Ana', 400],
  ['a form over the limit', 'application/x-www-form-urlencoded', 'a='.padEnd(103_000, 'x'), 413],
])('a page asked with %s answers as it should', async (_what, type, body, status) => {
  const answer = await request(site(readForm)).post('/').set('Content-Type', type).send(body);
  expect(answer.status).toBe(status);
});

test.each([
  ['JSON', 'application/json', '{"a":1}', 200],
  ['JSON that does not parse', 'application/json', '{"a":', 400],
  ['JSON in a character set that nobody reads', 'application/json; charset=x-unknown', '{}', 400],
  ['a plain form', 'application/x-www-form-urlencoded', 'a=1', 400],
])('the API asked with %s answers as it should', async (_what, type, body, status) => {
  const answer = await request(site(readJson)).post('/').set('Content-Type', type).send(body);
  expect(answer.status).toBe(status);
});

test('a page asked without a body is read as empty', async () => {
  expect((await request(site(readForm)).post('/')).status).toBe(200);
});

test.each([
  ['a page', readForm],
  ['the API', readJson],
])('%s that takes files reads a form of them within a limit of its own', async (_what, read) => {
  const type = 'multipart/form-data; boundary=x';
  const send = (length: number) =>
    request(site(read, true)).post('/').set('Content-Type', type).send('x'.repeat(length));
  expect((await send(200_000)).body).toEqual({ read: 200_000 });
  expect((await send(5_100_000)).status).toBe(413);
});

test('whether files are taken is not asked where no form in parts comes', async () => {
  let asked = 0;
  const app = express();
  app.use(
    readForm(() => {
      asked += 1;
      return true;
    }),
  );
  app.use((_req, res) => void res.end());
  await request(app).get('/');
  await request(app).post('/').type('form').send('name=Nia');
  expect(asked).toBe(0);
  await request(app).post('/').field('name', 'Nia');
  expect(asked).toBeGreaterThan(0);
});
