import { type Connection, Schema } from 'mongoose';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import { isDuplicateKey, modelOf, schemaOptions } from './mongo.ts';

/** Which lease is asked for, and for how long. */
export interface LeaseOptions {
  name: string;
  /** How long others wait when this process dies; renewed while the work runs. */
  seconds: number;
  /** Seconds since the last start within which the work is not done again; 0 unless told. */
  gapSeconds?: number;
}

/** Leases held by one process at a time. */
export interface Leases {
  /** Does the work unless another process holds the lease or did it within the gap; says whether it did. */
  hold(options: LeaseOptions, work: () => Promise<void>): Promise<boolean>;
}

/** Leases by name: one process at a time does a piece of work, and another takes over when it dies. */
export function createLeases(connection: Connection, clock: Clock): Leases {
  const leases = modelOf(connection, 'leases', leaseSchema);
  const owner = newId();
  const inSeconds = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1_000);

  async function take({ name, seconds, gapSeconds = 0 }: LeaseOptions): Promise<boolean> {
    const now = clock.now();
    try {
      await leases.updateOne(
        { _id: name, until: { $lte: now }, startedAt: { $lte: inSeconds(-gapSeconds) } },
        { $set: { owner, until: inSeconds(seconds), startedAt: now } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The lease exists and does not match: the upsert tried to make a second one.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    async hold(options, work) {
      if (!(await take(options))) return false;
      const mine = { _id: options.name, owner };
      const renew = setInterval(
        () => {
          const until = inSeconds(options.seconds);
          leases.updateOne(mine, { $set: { until } }).catch(() => undefined);
        },
        (options.seconds * 1_000) / 3,
      );
      try {
        await work();
      } finally {
        clearInterval(renew);
        await leases.updateOne(mine, { $set: { until: new Date(0) } });
      }
      return true;
    },
  };
}

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
  startedAt: Date;
}

const leaseSchema = new Schema<LeaseRow>(
  {
    _id: { type: String, required: true },
    owner: { type: String, required: true },
    until: { type: Date, required: true },
    startedAt: { type: Date, required: true },
  },
  schemaOptions,
);
