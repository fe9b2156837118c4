import { benchCoverage } from './coverage.ts';
import { benchDatabase } from './database.ts';
import { benchLists } from './lists.ts';
import { benchPages } from './pages.ts';
import { benchRegistration } from './registration.ts';
import { benchRota } from './rota.ts';

const benches: Record<string, () => Promise<{ line: object; failed: string[] }>> = {
  registration: benchRegistration,
  lists: benchLists,
  coverage: benchCoverage,
  pages: benchPages,
  database: benchDatabase,
  rota: benchRota,
};

/** `npm run bench -- NAME` prints one JSON line; what it had to keep and did not, on the error output. */
const bench = benches[process.argv[2] ?? ''];
if (!bench) {
  process.stderr.write(`Say which: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const { line, failed } = await bench();
process.stdout.write(`${JSON.stringify(line)}\n`);
for (const sentence of failed) process.stderr.write(`${sentence}\n`);
process.exit(failed.length > 0 ? 1 : 0);
