import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '#client/document.tsx';

interface ManifestChunk {
  file: string;
  css?: string[];
  imports?: string[];
}

/** Reads what the client build made; without one, pages come without script and style. */
export function readAssets(clientFolder: string): Assets {
  const file = join(clientFolder, '.vite', 'manifest.json');
  if (!existsSync(file)) return { script: null, styles: [], preload: [] };
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, ManifestChunk>;
  const entry = manifest['client/entry-browser.tsx'];
  const styles = Object.values(manifest).flatMap(({ file: name }) =>
    name.endsWith('.css') ? [name] : [],
  );
  return {
    script: entry ? `/${entry.file}` : null,
    styles: [...new Set([...styles, ...(entry?.css ?? [])])].map((name) => `/${name}`),
    preload: (entry?.imports ?? []).flatMap((name) =>
      manifest[name] ? [`/${manifest[name].file}`] : [],
    ),
  };
}
