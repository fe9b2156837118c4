import { importsOf } from './imports-of.ts';
import { importTable } from './import-table.ts';

/** The imports of a file that its row of the table does not list, as `file → target`. */
export function forbiddenImports(file: string, source: string): string[] {
  const row = importTable.find(({ files }) => files.test(file));
  if (!row) return [`${file} stands in no row of the table`];
  const own = /^(server|client)\/features\/[^/]+\//.exec(file)?.[0];
  return importsOf(file, source)
    .filter(({ to, typeOnly }) => {
      const named = own && to.startsWith(own) ? `own/${to.slice(own.length)}` : to;
      const may = [...row.may, ...(typeOnly ? (row.mayAsTypes ?? []) : [])];
      return !may.some((pattern) => pattern.test(named));
    })
    .map(({ to, typeOnly }) => `${file} → ${to}${typeOnly ? ' (type)' : ''}`);
}
