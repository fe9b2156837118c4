import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { checkFolder } from './check.ts';
import { serve } from './serve.ts';
import { startProcess } from './test-process.ts';

type Row = { _id: string; n: number; group: number; version: number };

/** What killing a server under load again and again came to. */
export type KillRounds = {
  kills: number;
  acknowledged: number;
  documents: number;
  lost: string[];
  problems: string[];
};

/**
 * Kills a server under load so many times, each time at another moment, and then looks for every write that it
 * acknowledged and walks all indexes.
 */
export async function killRounds(kills: number): Promise<KillRounds> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const acknowledged = new Map<string, number>();
  try {
    for (let round = 0; round < kills; round += 1) await killOnce(folder, round, acknowledged);
    const { problems, documents } = await checkFolder(folder);
    const lost = await lostOf(folder, acknowledged);
    return { kills, acknowledged: acknowledged.size, documents, lost, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killOnce(
  folder: string,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const { child, uri, exited } = await startProcess(folder);
  const before = acknowledged.size;
  const enough = before + 100 + ((round * 37) % 200);
  await writeUntilGone(uri, round, acknowledged, () => {
    if (acknowledged.size >= enough) child.kill('SIGKILL');
  });
  await exited;
}

/** Writes from many sides until the server is gone. */
async function writeUntilGone(
  uri: string,
  round: number,
  acknowledged: Map<string, number>,
  written: () => void,
): Promise<void> {
  const client = await MongoClient.connect(uri, { maxPoolSize: 20, serverSelectionTimeoutMS: 500 });
  const rows = client.db('t').collection<Row>('rows');
  await rows.createIndexes([{ key: { n: 1 }, unique: true }, { key: { group: 1, version: -1 } }]);
  const writer = async (side: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      const _id = `${round}-${side}-${n}`;
      await rows.insertOne({ _id, n: round * 1e9 + side * 1e6 + n, group: side, version: 0 });
      acknowledged.set(_id, 0);
      await rows.updateOne({ _id }, { $inc: { version: 1 } });
      acknowledged.set(_id, 1);
      written();
    }
  };
  await Promise.allSettled(Array.from({ length: 16 }, (_, side) => writer(side)));
  await client.close();
}

async function lostOf(folder: string, acknowledged: Map<string, number>): Promise<string[]> {
  const server = await serve({ folder });
  const client = await MongoClient.connect(server.uri);
  const stored = new Map<string, number>();
  for await (const { _id, version } of client.db('t').collection<Row>('rows').find())
    stored.set(_id, version);
  await client.close();
  await server.close();
  return [...acknowledged]
    .filter(([id, version]) => (stored.get(id) ?? -1) < version)
    .map(([id]) => id);
}
