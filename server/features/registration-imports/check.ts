import type { Event } from '#shared/events.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { importRowLimit } from '#shared/registration-imports.ts';
import { newId } from '#server/platform/ids.ts';
import type {
  CellProblem,
  EntryPort,
  ImportedInput,
  ImportStore,
  QuestionsOf,
  ReadCsv,
} from './ports.ts';
import { cellOf, type Header, isBlank, readHeader, readRow } from './row-rules.ts';

/** Rows that are looked up together. */
const batchSize = 200;

interface ReadRow {
  row: number;
  input: ImportedInput | null;
  problems: CellProblem[];
}

/** Reads a file to its end and keeps what each row says or what is wrong with it; nobody is registered by that. */
export function createCheck({
  store,
  entry,
  readCsv,
  questionsOf,
  pause,
}: {
  store: Pick<ImportStore, 'addRows'>;
  entry: Pick<EntryPort, 'check' | 'keysOf'>;
  readCsv: ReadCsv;
  questionsOf: QuestionsOf;
  pause: () => Promise<void>;
}) {
  return async function check(
    id: string,
    event: Event,
    bytes: Uint8Array,
  ): Promise<{ rows: number; wrong: number }> {
    const questions = await questionsOf(event.id);
    const seen = new Set<string>();
    let batch: ReadRow[] = [];
    const count = { rows: 0, wrong: 0 };

    async function keep(): Promise<void> {
      await pause();
      const readable = batch.flatMap((one) => (one.input ? [{ ...one, input: one.input }] : []));
      const found = await entry.check(
        event,
        readable.map(({ input }) => input),
      );
      readable.forEach(({ input, problems }, at) => {
        problems.push(...(found[at] ?? []).map(cellOf));
        const keys = entry.keysOf(event, input);
        if (keys.some((key) => seen.has(key)))
          problems.push({ column: 'name', code: 'import.twice' });
        for (const key of keys) seen.add(key);
      });
      const rows = batch.map(({ row, input, problems }) =>
        input && problems.length === 0
          ? { row, state: 'ready' as const, input, registrationId: newId() }
          : { row, state: 'wrong' as const, problems },
      );
      count.wrong += rows.filter(({ state }) => state === 'wrong').length;
      await store.addRows(id, rows);
      batch = [];
    }

    async function wholeFile(problem: CellProblem, row = 1): Promise<void> {
      batch.push({ row, input: null, problems: [problem] });
      await keep();
    }

    let header: Header | null = null;
    let row = 0;
    try {
      for await (const cells of readCsv(bytes)) {
        row += 1;
        if (header === null) {
          const read = readHeader(cells, questions);
          ({ header } = read);
          if (read.problems.length === 0) continue;
          batch.push({ row, input: null, problems: read.problems });
          // With the wrong columns every row would be wrong, so the rows are not looked at.
          await keep();
          return count;
        }
        if (isBlank(cells)) continue;
        count.rows += 1;
        if (count.rows > importRowLimit) {
          await wholeFile({ column: '', code: 'import.tooManyRows' }, row);
          return count;
        }
        batch.push(read(row, readRow(header, cells, questions)));
        if (batch.length === batchSize) await keep();
      }
      if (batch.length > 0) await keep();
      if (count.rows === 0) await wholeFile({ column: '', code: 'import.empty' });
    } catch (error) {
      const unreadable = error as { reason?: unknown; row?: number };
      const code = unreadableCodes.get(unreadable.reason);
      if (!code) throw error;
      await wholeFile({ column: '', code }, unreadable.row);
    }
    return count;
  };
}

function read(row: number, said: ReturnType<typeof readRow>): ReadRow {
  return 'input' in said
    ? { row, input: said.input, problems: [] }
    : { row, input: null, problems: said.problems };
}

const unreadableCodes = new Map<unknown, ProblemCode>([
  ['encoding', 'import.encoding'],
  ['form', 'import.unreadable'],
]);
