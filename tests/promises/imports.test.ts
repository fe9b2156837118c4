import { readFileSync } from 'node:fs';
import { forbiddenImports } from './forbidden-imports.ts';
import { importTable } from './import-table.ts';
import { sources } from './sources.ts';

test('every import goes the way the table of the architecture says', () => {
  const found = sources(undefined, /\.tsx?$/).flatMap((file) =>
    forbiddenImports(file, readFileSync(file, 'utf8')),
  );
  expect(found).toEqual([]);
});

test('every row of the table has a file', () => {
  const files = sources(undefined, /\.tsx?$/);
  const empty = importTable.filter(
    (row) => !files.some((file) => importTable.find((one) => one.files.test(file)) === row),
  );
  expect(empty.map(({ layer }) => layer)).toEqual([]);
});

test.each([
  ['shared', 'shared/events.ts', `import { z } from '#server/config.ts';`],
  ['shared', 'shared/events.ts', `import mongoose from 'mongoose';`],
  ['templates', 'templates/email/email.tsx', `import { readFile } from 'pino';`],
  ['decisions', 'server/features/events/rules.ts', `import { Model } from 'mongoose';`],
  ['decisions', 'server/features/events/policy.ts', `import { newId } from './ports.ts';`],
  ['service', 'server/features/events/service.ts', `import { Model } from 'mongoose';`],
  ['service', 'server/features/events/register.ts', `import { store } from './store.ts';`],
  ['another feature', 'server/features/events/service.ts', `import '../people/rules.ts';`],
  [
    'store',
    'server/features/events/store.ts',
    `import { endpoint } from '#server/http/endpoint.ts';`,
  ],
  ['store', 'server/features/events/store.ts', `import { createEvents } from './service.ts';`],
  ['routes', 'server/features/events/routes.ts', `import { createEvents } from './service.ts';`],
  ['mail', 'server/features/events/mail.ts', `import nodemailer from 'nodemailer';`],
  [
    'platform',
    'server/platform/clock.ts',
    `import type { E } from '#server/features/events/service.ts';`,
  ],
  ['web', 'server/web/pages.ts', `import { Site } from '#client/site.tsx';`],
  ['start', 'server/main.ts', `import { Site } from '#client/site.tsx';`],
  [
    'client routes',
    'client/features/events/routes.ts',
    `import { pageRoutes } from '#client/routes.tsx';`,
  ],
  ['client data', 'client/features/events/event-data.ts', `import { x } from '#server/config.ts';`],
  [
    'client page',
    'client/features/events/event-page.tsx',
    `import { load } from './event-data.ts';`,
  ],
  ['client page', 'client/features/events/event-page.tsx', `import { z } from 'zod';`],
  [
    'another page',
    'client/features/events/event-page.tsx',
    `import('#client/features/people/x-page.tsx');`,
  ],
  ['client part', 'client/design/link.tsx', `import { x } from '#client/features/events/x.ts';`],
  ['client', 'client/site.tsx', `export { x } from '#server/config.ts';`],
  ['no row', 'tools/build.ts', `import 'vite';`],
])('an import against the row of %s is refused', (_layer, file, source) => {
  expect(forbiddenImports(file, source)).toHaveLength(1);
});

test('what a row lists as types only is let through as a type, and refused as a value', () => {
  const file = 'client/features/events/event-page.tsx';
  expect(forbiddenImports(file, `import type { E } from './event-data.ts';`)).toEqual([]);
  expect(forbiddenImports(file, `import { type E } from './event-data.ts';`)).toHaveLength(1);
});
