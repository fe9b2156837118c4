import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { pageRoutes } from '#client/page-routes.ts';
import { textOf } from '#client/routes.tsx';
import { buildIfNeeded, inFolder, startBuiltSite } from '#tests/support/built-site.ts';
import { round } from './timing.ts';

const seconds = 8;
const connections = 20;
const path = '/events/uk-conference';

/** The page of an event of the sample: how many a second, and what a reader's line has to carry. */
export async function benchPages() {
  buildIfNeeded();
  return inFolder(async (folder) => {
    const site = await startBuiltSite(folder, { ALLCOMERS_SAMPLE: 'on' });
    try {
      const url = `${site.origin}${path}`;
      // The sample is brought after the site listens; its staff are named when it is all there.
      await site.says(/Sign in at/);
      const html = await (await fetch(url)).text();
      const result = await autocannon({ url, connections, duration: seconds });
      const line = {
        perSecond: round(result.requests.average),
        p99Ms: round(result.latency.p99),
        htmlGzipBytes: gzipSync(html).length,
        cssGzipBytes: weigh(stylesOf(html)),
        jsGzipBytes: weigh(scriptsOf('events/event', 'en')),
      };
      const faults = result.errors + result.non2xx;
      const styled = line.htmlGzipBytes + line.cssGzipBytes;
      const failed = [
        ...(faults === 0 ? [] : [`${faults} requests went wrong.`]),
        ...(styled <= 60_000 ? [] : [`HTML and CSS are ${styled} bytes compressed.`]),
        ...(line.jsGzipBytes <= 130_000 ? [] : [`The script is ${line.jsGzipBytes} bytes.`]),
      ];
      return { line, failed };
    } finally {
      await site.stop();
    }
  });
}

const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].flatMap(([link]) => {
    const href = /href="\/([^"]+)"/.exec(link)?.[1];
    return href === undefined ? [] : [href];
  });

interface Chunk {
  file: string;
  name?: string;
  src?: string;
  imports?: string[];
}

/** Every script that a page loads in one language: the entry, its own module, its sentences, and what they import. */
export function scriptsOf(routeId: string, locale: string): string[] {
  const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8')) as Record<
    string,
    Chunk
  >;
  const route = pageRoutes.find(({ id }) => id === routeId);
  if (!route) throw new Error(`no route ${routeId}`);
  const [feature = '', page = ''] = routeId.split('/');
  const loaded = new Set<string>();
  const load = (name: string): void => {
    const chunk = manifest[name] ?? sharedChunk(manifest, name);
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (loaded.has(chunk.file)) return;
    loaded.add(chunk.file);
    chunk.imports?.forEach(load);
  };
  load('client/entry-browser.tsx');
  load(`client/features/${feature}/${page}-page.tsx`);
  for (const name of textOf(route)) load(`shared/text/${locale}/${name}.json`);
  return [...loaded];
}

/** A file that scripts import by its name as well has a chunk without a source, under its bare name. */
const sharedChunk = (manifest: Record<string, Chunk>, name: string): Chunk | undefined =>
  Object.values(manifest).find((one) => !one.src && one.name === basename(name, '.json'));

const weigh = (files: readonly string[]): number =>
  [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join('dist/client', file))).length,
    0,
  );
