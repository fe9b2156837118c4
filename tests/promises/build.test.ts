import { readFileSync } from 'node:fs';
import { buildIfNeeded } from '#tests/support/built-site.ts';

test('the build is the one for production, whatever kind of environment built it', () => {
  expect(process.env.NODE_ENV).toBe('test');
  buildIfNeeded();
  const server = readFileSync('dist/server/main.js', 'utf8');
  expect(server).toContain('emailHtml');
  expect(server).not.toContain('jsxDEV');
});
