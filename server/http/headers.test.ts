import express from 'express';
import request from 'supertest';
import { safeHeaders } from './headers.ts';

async function headersOf(siteUrl: string): Promise<Record<string, string>> {
  const app = express();
  app.use(safeHeaders({ siteUrl }));
  app.use((_req, res) => void res.sendStatus(200));
  return (await request(app).get('/')).headers as Record<string, string>;
}

test('a public site allows its own files alone and keeps to https', async () => {
  const headers = await headersOf('https://events.example.org');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain('upgrade-insecure-requests');
  expect(policy).not.toContain('unsafe-inline');
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['permissions-policy']).toContain('geolocation=()');
});

test('a site without https does not send browsers to https', async () => {
  const headers = await headersOf('http://localhost:3000');
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(headers).not.toHaveProperty('strict-transport-security');
});
