import type { OpenIdReturn, OpenIdStart, OpenIdWay, SignInStep } from '#shared/people.ts';
import { Problem } from '#server/problems.ts';
import type { OpenIdAccount, PersonStore } from './ports.ts';
import { type Invited, type OpenIdNote, readOpenIdNote, writeOpenIdNote } from './rules.ts';
import type { SignIn, SignInSession } from './sign-in.ts';

export interface OpenIdPorts {
  /** The organisation's provider; null where none is set up. */
  provider: {
    name: string;
    begin(redirectUri: string): Promise<{ url: string; checks: OpenIdNote['checks'] }>;
    finish(
      redirectUri: string,
      search: string,
      checks: OpenIdNote['checks'],
    ): Promise<OpenIdAccount & { secondFactor: boolean }>;
  } | null;
  store: Pick<PersonStore, 'findByOpenId'>;
  signIn: Pick<SignIn, 'goOn' | 'invitedBy' | 'join'>;
  clock: { now(): Date };
  /** The address that the provider sends people back to, in a language. */
  returnTo: (locale: OpenIdStart['locale']) => string;
}

export type OpenIdSignIn = ReturnType<typeof createOpenIdSignIn>;

/** Signing in at an organisation's provider. An account is linked by an invitation alone, and no claim gives a role. */
export function createOpenIdSignIn({ provider, store, signIn, clock, returnTo }: OpenIdPorts) {
  function theProvider() {
    if (!provider) throw new Problem('not-found', 'page.unknown');
    return provider;
  }

  /** Who the account belongs to: by the link of an invitation the person invited, else the person it is linked to. */
  async function whose(account: OpenIdAccount, invited: Invited | null, requestId: string) {
    if (invited === null) {
      const person = await store.findByOpenId(account);
      if (!person) throw new Problem('forbidden', 'openId.unknown');
      return person;
    }
    const person = await signIn.join(invited, { openId: account }, requestId);
    if (person) return person;
    throw (await store.findByOpenId(account))
      ? new Problem('conflict', 'openId.taken')
      : new Problem('gone', 'link.invalid');
  }

  return {
    /** What the sign-in page may offer beside a password. */
    way: (): OpenIdWay => ({ name: provider?.name ?? null }),

    /** Where to go to; a note of it stays in the session. Throws not-found, gone (the invitation), unavailable. */
    async start(input: OpenIdStart, session: SignInSession): Promise<{ url: string }> {
      const { token, to = null, locale } = input;
      const person = token === undefined ? null : await signIn.invitedBy(token);
      const invited = person && { id: person.id, version: person.version };
      const { url, checks } = await theProvider().begin(returnTo(locale));
      const note: OpenIdNote = { checks, invited, to, locale };
      await session.keep('openId', writeOpenIdNote(note, clock.now()));
      return { url };
    },

    /** Signs in whoever came back. Throws gone (not begun here), forbidden, conflict, unavailable. */
    async finish(
      { search }: OpenIdReturn,
      session: SignInSession,
      requestId: string,
    ): Promise<SignInStep & { to: string | null }> {
      const note = readOpenIdNote(session.kept('openId'), clock.now());
      if (!note || new URLSearchParams(search).get('state') !== note.checks.state)
        throw new Problem('gone', 'openId.over');
      // A note serves one return, whatever comes of it.
      await session.keep('openId', null);
      const { checks, invited, to, locale } = note;
      const back = await theProvider().finish(returnTo(locale), search, checks);
      const { issuer, subject, secondFactor } = back;
      const person = await whose({ issuer, subject }, invited, requestId);
      const shown = { by: 'open-id', secondFactor } as const;
      return { ...(await signIn.goOn(person, shown, session, requestId)), to };
    },
  };
}
