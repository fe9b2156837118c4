import type {
  NewProfessionalInput,
  ProfessionalFile,
  ProfessionalInput,
} from '#shared/professional-inputs.ts';
import type { ProfessionalImport } from '#shared/professionals.ts';
import { Problem } from '#server/problems.ts';
import { type CellProblem, type Cells, readColumns, readRow } from './import-rules.ts';
import { mayChange } from './policy.ts';
import type { Caller, ProfessionalStore } from './ports.ts';
import { sortNameOf } from './rules.ts';

export interface ImportPorts {
  store: Pick<ProfessionalStore, 'listNames'>;
  readCsv: (bytes: Uint8Array) => AsyncIterable<string[]>;
  add: (input: ProfessionalInput, email: string, caller: Caller) => Promise<string>;
}

/** Rows that one file may hold. */
const rowLimit = 500;

interface ReadRow {
  row: number;
  name: string;
  input: NewProfessionalInput | null;
  problems: CellProblem[];
}

/**
 * Professionals from a file. It is read through first and nothing is kept; entered, only those with whom nothing is wrong are
 * added. Who is there by name already is left alone, so that a file can be entered again after a stop.
 */
export function createProfessionalImport({ store, readCsv, add }: ImportPorts) {
  async function read(csv: string): Promise<ReadRow[]> {
    const known = new Set((await store.listNames()).map(({ name }) => sortNameOf(name)));
    const rows: ReadRow[] = [];
    let columns: ReturnType<typeof readColumns>['columns'] | null = null;
    let row = 0;
    for await (const cells of readCsv(new TextEncoder().encode(csv))) {
      row += 1;
      if (row > rowLimit + 1) throw invalid('import.tooManyRows');
      if (columns === null) {
        const header = readColumns(cells);
        columns = header.columns;
        if (header.problems.length > 0)
          return [{ row, name: '', input: null, problems: header.problems }];
        continue;
      }
      const named: Cells = Object.fromEntries(
        columns.flatMap((column, at) => (column === null ? [] : [[column, cells[at]?.trim()]])),
      );
      const { input, problems } = readRow(named);
      const name = named.name ?? '';
      const isKnown = known.has(sortNameOf(name));
      known.add(sortNameOf(name));
      rows.push({
        row,
        name,
        input: isKnown ? null : input,
        problems: [
          ...(problems ?? []),
          ...(isKnown ? [{ column: 'name', code: 'professional.known' as const }] : []),
        ],
      });
    }
    return rows;
  }

  return {
    /** Throws forbidden, invalid where the file cannot be read. */
    async importFile(
      { csv, enter }: ProfessionalFile,
      caller: Caller,
    ): Promise<ProfessionalImport> {
      if (!mayChange(caller)) throw new Problem('forbidden', 'request.forbidden');
      const rows = await read(csv).catch((error: unknown) => {
        if (error instanceof Error && 'reason' in error) throw invalid('import.unreadable');
        throw error;
      });
      if (rows.length === 0) throw invalid('import.empty');
      const ready = rows.flatMap(({ input }) => (input ? [input] : []));
      if (enter) for (const { email, ...input } of ready) await add(input, email, caller);
      return {
        rows: rows.map(({ row, name, problems }) => ({ row, name, problems })),
        ready: ready.length,
        added: enter ? ready.length : 0,
      };
    },
  };
}

const invalid = (code: 'import.unreadable' | 'import.empty' | 'import.tooManyRows') =>
  new Problem('invalid', 'request.invalid', [{ field: 'file', code }]);
