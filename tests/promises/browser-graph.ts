import { existsSync, readFileSync } from 'node:fs';
import { importsOf } from './imports-of.ts';

export interface Reached {
  /** A source file, or the name of a package. */
  name: string;
  /** The imports that lead there from the entry. */
  by: string[];
}

/** Everything that an entry brings with it when it runs, `import()` included; types leave nothing behind. */
export function valueGraph(
  entry: string,
  read: (file: string) => string | null = readSource,
): Reached[] {
  const reached = new Map<string, Reached>([[entry, { name: entry, by: [] }]]);
  for (const { name, by } of reached.values()) {
    const source = read(name);
    if (source === null) continue;
    for (const { to, typeOnly } of importsOf(name, source))
      if (!typeOnly && !reached.has(to)) reached.set(to, { name: to, by: [...by, name] });
  }
  return [...reached.values()];
}

function readSource(name: string): string | null {
  return /\.tsx?$/.test(name) && existsSync(name) ? readFileSync(name, 'utf8') : null;
}
