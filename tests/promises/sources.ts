import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const roots = ['server', 'client', 'shared', 'templates'] as const;

/** Every source file below the given folders, tests left out, in the order of their names. */
export const sources = (folders: readonly string[] = roots, ending = /\.(tsx?|mjs)$/): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
    )
    .filter((file) => ending.test(file) && !/\.test\.tsx?$/.test(file))
    .toSorted();
