import type { Connection } from 'mongoose';
import type { Clock } from './clock.ts';
import { createLeases } from './lease.ts';
import type { Log } from './log.ts';

/** One step forward; `to` counts up from 1 without gaps. It may run again after a crash, so it is repeatable. */
export interface Migration {
  to: number;
  name: string;
  run: (connection: Connection) => Promise<void>;
}

/**
 * Brings the database to this version's schema, one process at a time, and answers the version.
 * Throws with a sentence where the data were written by a later version.
 */
export async function migrate({
  connection,
  clock,
  log,
  migrations,
  patienceMs = 120_000,
}: {
  connection: Connection;
  clock: Clock;
  log: Log;
  migrations: readonly Migration[];
  /** Milliseconds to wait for another process that is migrating. */
  patienceMs?: number;
}): Promise<number> {
  const newest = migrations.length;
  if (migrations.some(({ to }, index) => to !== index + 1))
    throw new Error('migrations must be numbered 1, 2, 3 and so on');
  const settings = connection.collection<{ _id: string; version: number }>('settings');
  const leases = createLeases(connection, clock);
  const giveUp = performance.now() + patienceMs;

  async function version(): Promise<number> {
    const row = await settings.findOne({ _id: 'schema' });
    if ((row?.version ?? 0) > newest)
      throw new Error(
        `This data was written by a later version of Allcomers (schema ${row?.version}, this version knows ${newest}). Start the later version.`,
      );
    return row?.version ?? 0;
  }

  async function forward(): Promise<void> {
    const from = await version();
    for (const { to, name, run } of migrations.slice(from)) {
      log.info({ to, migration: name }, 'migrating');
      await run(connection);
      await settings.updateOne({ _id: 'schema' }, { $set: { version: to } }, { upsert: true });
    }
  }

  while ((await version()) < newest) {
    if (await leases.hold({ name: 'migrations', seconds: 60 }, forward)) break;
    if (performance.now() > giveUp) throw new Error('Another process is still migrating the data.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return newest;
}
