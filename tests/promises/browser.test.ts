import { valueGraph } from './browser-graph.ts';

/** What may run in a reader's browser: our own client and shared files, and three libraries. */
const fits =
  /^(client\/(?!page-data\.ts$|entry-server\.tsx$|.*\/([a-z-]+-)?data\.ts$)|shared\/(?!catalogues\.ts$)|(react|react-dom|react-router)$)/;

const misfits = (entry: string, read?: (file: string) => string | null): string[] =>
  valueGraph(entry, read)
    .filter(({ name }) => !fits.test(name))
    .map(({ name, by }) => [...by, name].join(' → '));

test('the browser is sent no schema library, no date library, no server file and no load or action', () => {
  expect(misfits('client/entry-browser.tsx')).toEqual([]);
});

test('the walk reaches every page', () => {
  const pages = valueGraph('client/entry-browser.tsx').filter(({ name }) =>
    name.endsWith('-page.tsx'),
  );
  expect(pages.length).toBeGreaterThan(5);
});

const pageBehind = (source: string) => (file: string) =>
  ({
    'client/entry-browser.tsx': `const page = () => import('./page.tsx');`,
    'client/page.tsx': source,
    'shared/events.ts': `import { z } from 'zod'; export const event = z.object({});`,
  })[file] ?? null;

test.each([
  `import { z } from 'zod';`,
  `import { event } from '#shared/events.ts';`,
  `import { type Event } from '#shared/events.ts';`,
  `export * from '#shared/events.ts';`,
  `import { DateTime } from 'luxon';`,
  `import { config } from '#server/config.ts';`,
  `import { load } from '#client/features/events/event-data.ts';`,
  `import { catalogues } from '#shared/catalogues.ts';`,
])('a page behind an import() that says %s is refused', (source) => {
  expect(misfits('client/entry-browser.tsx', pageBehind(source))).toHaveLength(1);
});

test('a page that takes types alone is let through', () => {
  const read = pageBehind(`import type { Event } from '#shared/events.ts';`);
  expect(misfits('client/entry-browser.tsx', read)).toEqual([]);
});
