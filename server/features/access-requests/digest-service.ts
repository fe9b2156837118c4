import type { LocaleId } from '#shared/locales.ts';
import { type Reach, reachOf } from '#shared/permissions.ts';
import { isoDay } from '#shared/time.ts';
import type { Clock } from '#server/platform/clock.ts';
import { boardZone, type Lead } from './board-service.ts';
import type { BoardListing, BoardStore } from './board-store.ts';
import { type DigestMail, digestMail } from './digest-mail.ts';

/** Tells those who see to access requests, once a day, how much is late or went wrong. Answers how many it told. */
export function createAccessDigest({
  board,
  listNames,
  listLeads,
  queueMail,
  clock,
}: {
  board: Pick<BoardStore, 'count'>;
  listNames: (reach: Reach) => Promise<Array<{ id: string }>>;
  listLeads: () => Promise<Array<Lead & { email: string; locale: LocaleId }>>;
  queueMail: (mail: DigestMail) => Promise<void>;
  clock: Clock;
}) {
  return async function sendDigests(): Promise<number> {
    const today = isoDay(clock.now(), boardZone);
    let told = 0;
    for (const lead of await listLeads()) {
      const reach = reachOf(lead.roles, 'access.change');
      const eventIds = reach === 'all' ? null : (await listNames(reach)).map(({ id }) => id);
      const count = (more: Pick<BoardListing, 'view' | 'state'>) =>
        board.count({ eventIds, today, ...more });
      const [toRead, late, issues] = await Promise.all([
        count({ view: 'late', state: 'submitted' }),
        count({ view: 'late' }),
        count({ view: 'issues' }),
      ]);
      const mail = digestMail(lead, { toRead, toTell: late - toRead, issues }, today);
      if (!mail) continue;
      await queueMail(mail);
      told += 1;
    }
    return told;
  };
}
