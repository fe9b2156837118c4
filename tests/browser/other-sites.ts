import type { Browser } from 'playwright-core';
import { signInAs } from '#tests/support/actors.ts';
import { startSite } from '#tests/support/site.ts';
import { built, type Person, withWindows } from './world.ts';

/** Those who stand on a site where no mail leaves and nothing is planned yet, and on one whose database is away. */
export interface OtherSites {
  people: Record<WhoElsewhere, Person>;
  close(): Promise<void>;
}

export type WhoElsewhere = 'guest' | 'keeper' | 'waiter';

export async function openOtherSites(browser: Browser): Promise<OtherSites> {
  const bare = await startSite({ ...built, smtp: false });
  const keeper = bare.browser();
  await signInAs(bare, keeper, 'admin', 'organiser');
  const away = await startSite(built);
  await away.connection.close();
  return {
    people: {
      ...(await withWindows(browser, bare, {
        guest: { plain: bare.browser() },
        keeper: { plain: keeper },
      })),
      ...(await withWindows(browser, away, { waiter: { plain: away.browser() } })),
    },
    async close() {
      await bare.close();
      await away.close();
    },
  };
}
