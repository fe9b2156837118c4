import type { Browser } from 'playwright-core';
import { signInAs } from '#tests/support/actors.ts';
import { startSite } from '#tests/support/site.ts';
import { built, type Person, withWindows } from './world.ts';

/** Those who stand on a site where no mail leaves and nothing is planned yet, one whose database is away, and one whose OpenID provider is. */
export interface OtherSites {
  people: Record<WhoElsewhere, Person>;
  close(): Promise<void>;
}

export type WhoElsewhere = 'guest' | 'keeper' | 'waiter' | 'stranded';

export async function openOtherSites(browser: Browser): Promise<OtherSites> {
  const bare = await startSite({ ...built, smtp: false });
  const keeper = bare.browser();
  await signInAs(bare, keeper, 'admin', 'organiser');
  const away = await startSite(built);
  await away.connection.close();
  const alone = await startSite({
    ...built,
    env: {
      // Nothing answers at the port for discarding (RFC 863).
      OPENID_ISSUER: 'http://127.0.0.1:9',
      OPENID_CLIENT_ID: 'allcomers',
      OPENID_CLIENT_SECRET: 'a secret of the tests',
      OPENID_NAME: 'Gwlad Network',
    },
  });
  return {
    people: {
      ...(await withWindows(browser, bare, {
        guest: { plain: bare.browser() },
        keeper: { plain: keeper },
      })),
      ...(await withWindows(browser, away, { waiter: { plain: away.browser() } })),
      ...(await withWindows(browser, alone, { stranded: { plain: alone.browser() } })),
    },
    async close() {
      await bare.close();
      await away.close();
      await alone.close();
    },
  };
}
