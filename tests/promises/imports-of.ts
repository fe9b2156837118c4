import { dirname, join } from 'node:path';
import { parseSync, type StaticExport, type StaticImport } from 'oxc-parser';

/** One import as written: what it names, and whether the compiler wipes it out. */
export interface Import {
  /** A path from the root of the project, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

/** Everything a source file imports, by `import`, `import()` and `export … from`; Node's own modules left out. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const typeOnly = ({ start }: StaticImport | StaticExport) =>
    /^(import|export)\s+type\s+(?!from\b)/.test(source.slice(start));
  const found = [
    ...module.staticImports.map((one) => ({
      to: one.moduleRequest.value,
      typeOnly: typeOnly(one),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ to: moduleRequest.value, typeOnly: typeOnly(one) }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      to: namedIn(file, source.slice(start, end)),
      typeOnly: false,
    })),
  ];
  return found
    .filter(({ to }) => !to.startsWith('node:'))
    .map((one) => ({ ...one, to: target(file, one.to) }));
}

/** An import() of a computed name cannot be held to a table. */
function namedIn(file: string, argument: string): string {
  const name = /^(['"`])([^'"`$]+)\1$/.exec(argument)?.[2];
  if (name === undefined) throw new Error(`${file} imports a computed name: ${argument}`);
  return name;
}

function target(file: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1);
  if (name.startsWith('.')) return join(dirname(file), name);
  return /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
}
