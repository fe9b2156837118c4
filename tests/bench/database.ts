import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, MongoClient } from 'mongodb';
import { bareWritesPerSecond } from './bare-lmdb.ts';
import { rssAnonMb, startDatabaseProcess } from './database-process.ts';
import { documentFor, type Entry } from './database-documents.ts';
import { openLargeFolderMs } from './open-large-folder.ts';
import { inFlight, round, share } from './timing.ts';

const documents = 100_000;
const atOnce = 64;

/** Measures the embedded database as a process of its own, and bare lmdb with the same writes in the same run. */
export async function benchDatabase(): Promise<{ line: Figures; failed: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-database-'));
  try {
    const served = await benchServed(join(folder, 'served'));
    const bareLmdbPerSecond = await bareWritesPerSecond(join(folder, 'bare'), documents, atOnce);
    const line = {
      documents,
      ...served,
      bareLmdbPerSecond,
      ratio: round(Number(served['insertPerSecond']) / bareLmdbPerSecond),
      openMs: await openLargeFolderMs(join(folder, 'large')),
    };
    return { line, failed: failures(line) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times in milliseconds unless the name says otherwise. */
type Figures = Record<string, number>;

async function benchServed(folder: string): Promise<Figures> {
  const server = await startDatabaseProcess(folder);
  const [one, other] = await Promise.all([connect(server.uri), connect(server.uri)]);
  try {
    const [entries, beside] = [one, other].map((client) =>
      client.db('bench').collection<Entry>('entries'),
    );
    if (!entries || !beside) throw new Error('no client');
    return {
      ...(await insert(entries)),
      ...(await query(entries)),
      ...(await update(entries)),
      ...(await pointQueriesBesideAScan(entries, beside)),
      rssAnonMb: rssAnonMb(server.pid),
    };
  } finally {
    await Promise.all([one.close(), other.close()]);
    await server.stop();
  }
}

const connect = (uri: string): Promise<MongoClient> =>
  MongoClient.connect(uri, { maxPoolSize: atOnce });

async function insert(entries: Collection<Entry>): Promise<Figures> {
  await entries.createIndexes([
    { key: { email: 1 }, unique: true },
    { key: { event: 1, at: -1 } },
    { key: { state: 1, no: 1 } },
  ]);
  const { perSecond } = await inFlight(numbersTo(documents), atOnce, async (no) => {
    await entries.insertOne(documentFor(no));
  });
  return { insertPerSecond: perSecond };
}

async function query(entries: Collection<Entry>): Promise<Figures> {
  const point = await times(2000, (no) =>
    entries.findOne({ email: documentFor((no * 7919) % documents).email }),
  );
  const range = await times(50, (no) =>
    entries
      .find({ event: `event-${no}`, at: { $gte: documentFor(0).at } })
      .limit(100)
      .toArray(),
  );
  const sorted = await times(50, (no) =>
    entries
      .find({ event: `event-${no}` })
      .sort({ at: -1 })
      .limit(100)
      .toArray(),
  );
  const covered = await times(20, () => entries.countDocuments({ state: 'confirmed' }));
  return {
    pointQueryMs: median(point),
    rangeQueryMs: median(range),
    sortByIndexMs: median(sorted),
    count25000Ms: median(covered),
  };
}

async function update(entries: Collection<Entry>): Promise<Figures> {
  const updates = 20_000;
  const { perSecond } = await inFlight(numbersTo(updates), atOnce, async (no) => {
    const { _id } = documentFor(no);
    const change = { $set: { state: 'attended' }, $inc: { version: 1 } };
    await entries.updateOne({ _id, version: 0 }, change);
  });
  return { updatePerSecond: perSecond };
}

/** One client walks over everything three times while another asks for single documents. */
async function pointQueriesBesideAScan(
  one: Collection<Entry>,
  other: Collection<Entry>,
): Promise<Figures> {
  let scanning = true;
  const scan = (async () => {
    for (let round = 0; round < 3; round += 1) await one.find({ nothing: 'here' }).toArray();
    scanning = false;
  })();
  const beside: number[] = [];
  for (let no = 0; scanning; no = (no + 7919) % documents)
    beside.push(...(await times(1, () => other.findOne({ email: documentFor(no).email }))));
  await scan;
  return { besideScanP99Ms: share(beside, 0.99), besideScanQueries: beside.length };
}

async function times(count: number, run: (no: number) => Promise<unknown>): Promise<number[]> {
  const { each } = await inFlight(numbersTo(count), 1, async (no) => void (await run(no)));
  return each;
}

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, no) => no);

const median = (all: readonly number[]): number => share(all, 0.5);

/** What the database has to keep; a figure beyond it is said in a sentence. */
const most = { pointQueryMs: 1, openMs: 1000, rssAnonMb: 200, besideScanP99Ms: 20 };

function failures(line: Figures): string[] {
  const over = Object.entries(most).flatMap(([name, limit]) =>
    Number(line[name]) <= limit ? [] : [`${name} is ${line[name]}, more than ${limit}.`],
  );
  const slow = Number(line['insertPerSecond']) < 5000;
  return slow ? [`insertPerSecond is ${line['insertPerSecond']}, less than 5000.`, ...over] : over;
}
