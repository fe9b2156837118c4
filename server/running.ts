import type { createAccessRetention } from '#server/features/access-requests/retention.ts';
import type { Bookings } from '#server/features/bookings/service.ts';
import type { Broadcasts } from '#server/features/messages/broadcasts.ts';
import type { Messages } from '#server/features/messages/service.ts';
import type { Registrations } from '#server/features/registrations/service.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import type { Relay } from '#server/platform/relay.ts';
import type { Platform } from './open-platform.ts';

/** Days that a trail of who did what is kept: six years and the current one, as the accounts it stands behind. */
const auditDays = 7 * 366;
/** Days after which a message and what it said are removed. */
const messageDays = 180;

/** What goes on by itself: the relay, the mail, the jobs of the schedule; how it is watched and how it ends. */
export function createRunning({
  platform,
  relay,
  messages,
  broadcasts,
  registrations,
  bookings,
  countLate,
  askReviews,
  sendDigests,
  retention,
  retireRegistrations,
  retireEquality,
  stopSolver,
}: {
  platform: Platform;
  relay: Relay;
  messages: Messages;
  broadcasts: Pick<Broadcasts, 'beginDue'>;
  registrations: Pick<Registrations, 'sweep'>;
  bookings: Pick<Bookings, 'sweep'>;
  countLate: () => Promise<void>;
  askReviews: () => Promise<number>;
  /** What tells staff, once a working day, what waits for them. */
  sendDigests: ReadonlyArray<() => Promise<number>>;
  retireRegistrations: () => Promise<number>;
  retireEquality: () => Promise<object>;
  stopSolver: () => Promise<void>;
  retention: Pick<ReturnType<typeof createAccessRetention>, 'retire'>;
}) {
  const { audit, clock, connection, deadLetters, log, mailer, places, schedule } = platform;
  const deliver = () =>
    messages.deliverDue().catch((error: unknown) => log.error({ error }, 'delivery failed'));
  const before = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);

  schedule.every({
    name: 'sweep',
    seconds: 10,
    run: async () => {
      const { strayRows } = await registrations.sweep();
      if (strayRows > 0) log.warn({ strayRows }, 'places were claimed after their claim had ended');
    },
  });
  schedule.every({
    name: 'sweep-bookings',
    seconds: 30,
    run: async () => void (await bookings.sweep()),
  });
  schedule.every({
    name: 'deliver',
    seconds: 5,
    run: async () => void (await messages.deliverDue()),
  });
  schedule.every({ name: 'count', seconds: 5, run: countLate });
  schedule.every({
    name: 'begin-broadcasts',
    seconds: 30,
    run: async () => void (await broadcasts.beginDue()),
  });
  schedule.every({
    name: 'seal-audit',
    minutes: 1,
    run: async () => {
      const head = await audit.seal();
      if (head) log.info({ head }, 'audit trail sealed');
    },
  });
  schedule.every({
    name: 'retention',
    cron: '17 3 * * *',
    run: async () => {
      const access = await retention.retire();
      const named = await retireRegistrations();
      const mails = await messages.forget({ before: before(messageDays) });
      const equality = await retireEquality();
      const audits = await audit.retire(before(auditDays));
      log.info({ access, registrations: named, mails, equality, audits }, 'retention');
    },
  });

  schedule.every({
    name: 'digests',
    cron: '0 7 * * 1-5',
    run: async () => {
      for (const send of sendDigests) await send();
    },
  });
  schedule.every({
    name: 'access-reviews',
    cron: '0 9 * * *',
    run: async () => void (await askReviews()),
  });

  return {
    deliver,
    begin() {
      relay.start();
      schedule.start();
    },
    async end() {
      // What it is at is taken up again by the next start.
      // All at once: a job of the schedule may be what carries messages out, until they stop.
      await Promise.all([stopSolver(), schedule.stop(), relay.stop(), messages.stop()]);
      mailer?.close();
    },
    health: {
      ready: async () => {
        const answer = await connection.db?.command({ ping: 1 }).catch(() => null);
        return answer?.['ok'] === 1;
      },
      metrics: createMetrics({
        relayLagSeconds: relay.lagSeconds,
        relayWaiting: relay.waiting,
        deadLetters: deadLetters.count,
        messages: messages.counts,
        oldestMessageSeconds: async () => (await messages.health()).oldestWaitingSeconds,
        places: places.totals,
      }),
    },
  };
}
