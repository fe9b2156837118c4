import { Cron } from 'croner';
import type { Connection } from 'mongoose';
import type { Clock } from './clock.ts';
import { createLeases } from './lease.ts';
import type { Log } from './log.ts';

/** How often a job runs: every so many seconds or minutes, or by a cron pattern in UK time. */
export type Rhythm = { seconds: number } | { minutes: number } | { cron: string };

/** Work that comes round again; it may run again after a crash, so it is repeatable. */
export type Job = Rhythm & { name: string; run: () => Promise<void> };

/** The jobs of one process. */
export interface Schedule {
  every(job: Job): void;
  start(): void;
  /** Starts no further job and waits for the running ones. */
  stop(): Promise<void>;
  /** Runs one job now, unless it runs in another process; says whether it ran. Throws where there is no such job. */
  run(name: string): Promise<boolean>;
}

/** Runs jobs by the clock; among several processes one runs a job at a time. */
export function createSchedule({
  connection,
  clock,
  log,
}: {
  connection: Connection;
  clock: Clock;
  log: Log;
}): Schedule {
  const leases = createLeases(connection, clock);
  const jobs = new Map<string, Job>();
  const running = new Set<Promise<unknown>>();
  let timers: Cron[] = [];

  async function hold(job: Job, gapSeconds: number): Promise<boolean> {
    const lease = { name: `job:${job.name}`, seconds: 20, gapSeconds };
    const work = leases.hold(lease, job.run);
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  async function due(job: Job): Promise<void> {
    try {
      await hold(job, gapOf(job));
    } catch (error) {
      log.error({ error, job: job.name }, 'job failed');
    }
  }

  return {
    every(job) {
      if (jobs.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
      jobs.set(job.name, job);
    },
    start() {
      timers = [...jobs.values()].map((job) =>
        'cron' in job
          ? new Cron(job.cron, { protect: true, timezone: 'Europe/London' }, () => due(job))
          : new Cron('* * * * * *', { protect: true, interval: secondsOf(job) }, () => due(job)),
      );
    },
    async stop() {
      for (const timer of timers) timer.stop();
      timers = [];
      await Promise.allSettled(running);
    },
    async run(name) {
      const job = jobs.get(name);
      if (!job) throw new Error(`no job is called ${name}`);
      return hold(job, 0);
    },
  };
}

/** Half the rhythm, so that a second process whose clock is a little off does not do the same round again. */
function gapOf(job: Job): number {
  return 'cron' in job ? 30 : secondsOf(job) / 2;
}

function secondsOf(job: { seconds: number } | { minutes: number }): number {
  return 'seconds' in job ? job.seconds : job.minutes * 60;
}
