import { inLocale, paths } from '#client/paths.ts';
import { locales } from '#shared/locales.ts';
import { createFreshCodeStore } from '#server/features/people/fresh-code-store.ts';
import { createLinkStore } from '#server/features/people/link-store.ts';
import { createLinks } from '#server/features/people/links.ts';
import { createOpenIdSignIn } from '#server/features/people/open-id.ts';
import { createOwnSignIn } from '#server/features/people/own-sign-in.ts';
import { createOwnSessions } from '#server/features/people/own-sessions.ts';
import { createPeople } from '#server/features/people/service.ts';
import { createSignIn } from '#server/features/people/sign-in.ts';
import { createPersonStore } from '#server/features/people/store.ts';
import { passwordStep } from '#server/http/password-step.ts';
import { createOneTimeCodes } from '#server/platform/one-time-codes.ts';
import { createOpenId } from '#server/platform/open-id.ts';
import { createPasswords } from '#server/platform/passwords.ts';
import type { Platform } from './open-platform.ts';

/** Builds what knows people: staff, how they sign in, and links and codes by mail for everybody else. */
export function createPeopleServices(
  { config, connection, log, cipher, clock, sessions }: Platform,
  manageUntil: (registrationId: string) => Promise<Date | null>,
) {
  const store = createPersonStore({ connection, cipher, clock });
  const linkStore = createLinkStore(connection, clock);
  const freshCodes = createFreshCodeStore({ connection, cipher, clock });
  const codes = createOneTimeCodes({ clock, issuer: 'Allcomers' });
  const passwords = createPasswords();
  const shared = { store, links: linkStore, passwords, sessions };
  const signIn = createSignIn({ ...shared, clock, codes, passwordStep });
  const onRefusal = (reason: string) => log.warn({ reason }, 'the OpenID provider was of no use');
  return {
    stores: { people: store, links: linkStore, freshCodes },
    people: createPeople(shared),
    signIn,
    ownSessions: createOwnSessions(shared),
    ownSignIn: createOwnSignIn({ ...shared, clock, codes }),
    openId: createOpenIdSignIn({
      provider: config.openId && createOpenId({ ...config.openId, onRefusal }),
      store,
      signIn,
      clock,
      returnTo: (locale) => `${config.siteUrl}${inLocale(locales[locale], paths.signInOpenId())}`,
    }),
    links: createLinks({ store: linkStore, freshCodes, clock, codes, sessions, manageUntil }),
  };
}
