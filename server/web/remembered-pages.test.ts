import express from 'express';
import request from 'supertest';
import { createRememberedPages } from './remembered-pages.ts';

/** A site whose page says how often it was written. */
function site(now: () => number) {
  const pages = createRememberedPages(now);
  let written = 0;
  const app = express();
  app.use(async (req, res) => {
    if (await pages.answer(req, res)) return;
    written += 1;
    await pages.keep(req, res, `<p>${written}</p>`);
  });
  return app;
}

test('a page is written once for everybody who asks within a second', async () => {
  const app = site(() => 0);
  const first = await request(app).get('/events');
  const second = await request(app).get('/events');
  expect([first.text, second.text]).toEqual(['<p>1</p>', '<p>1</p>']);
  expect(second.headers['content-type']).toMatch('text/html');
});

test('after a second it is written anew', async () => {
  let now = 0;
  const app = site(() => now);
  await request(app).get('/events');
  now = 1_001;
  expect((await request(app).get('/events')).text).toBe('<p>2</p>');
});

test.each([
  ['a session', 'allcomers=s%3Aabc'],
  ['a form in hand', 'display=size%3Dlarge; draft-1=secret'],
])('somebody with %s gets a page of their own', async (_who, cookie) => {
  const app = site(() => 0);
  await request(app).get('/events');
  expect((await request(app).get('/events').set('Cookie', cookie)).text).toBe('<p>2</p>');
});

test('each display has a page of its own', async () => {
  const app = site(() => 0);
  await request(app).get('/events');
  expect((await request(app).get('/events').set('Cookie', 'display=size%3Dlarge')).text).toBe(
    '<p>2</p>',
  );
});

test('a reader who takes no compressed page gets it as it is', async () => {
  const app = site(() => 0);
  const plain = await request(app).get('/events').set('Accept-Encoding', 'identity');
  const zipped = await request(app).get('/events').set('Accept-Encoding', 'gzip');
  expect([plain.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual([
    undefined,
    'gzip',
  ]);
  expect(zipped.text).toBe(plain.text);
});
