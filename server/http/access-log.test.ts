import { Writable } from 'node:stream';
import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { createLog } from '#server/platform/log.ts';
import { accessLog, nameRoute } from './access-log.ts';
import { giveRequestId } from './request-id.ts';

function logged({ leavingOut }: { leavingOut?: (path: string) => boolean } = {}) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = express();
  app.use(
    giveRequestId,
    accessLog(createLog({ level: 'info', stream }), leavingOut && { leavingOut }),
  );
  app.get('/manage/:token', (_req, res) => {
    nameRoute(res, '/manage/:token');
    res.send('fine');
  });
  app.get('/broken', () => {
    throw new Error('Angharad has a secret');
  });
  app.use((_error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    res.sendStatus(500);
  });
  return { app, lines };
}

test('a request leaves one line that names its route and not its address', async () => {
  const { app, lines } = logged();
  const answer = await request(app)
    .get('/manage/s3cr3t?email=gwen@example.org')
    .set({ cookie: 'allcomers=abc', 'x-request-id': 'from-outside' });
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(line).toMatchObject({
    level: 'info',
    method: 'GET',
    route: '/manage/:token',
    status: 200,
  });
  expect(line.ms).toEqual(expect.any(Number));
  expect(line.requestId).toBe(answer.headers['x-request-id']);
  expect(lines[0]).not.toMatch(/s3cr3t|gwen|abc|127\.0\.0\.1|from-outside/);
});

test('a fault leaves a warning without the words of the error', async () => {
  const { app, lines } = logged();
  await request(app).get('/broken');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', route: 'none', status: 500 });
  expect(lines[0]).not.toContain('Angharad');
});

test('a path that is left out has no line, and any other has', async () => {
  const { app, lines } = logged({ leavingOut: (path) => path.startsWith('/manage/') });
  await request(app).get('/manage/s3cr3t');
  expect(lines).toEqual([]);
  await request(app).get('/other');
  expect(lines).toHaveLength(1);
});
