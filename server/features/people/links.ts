import type { LocaleId } from '#shared/locales.ts';
import type { LinkPurpose, OpenedLink, openedPurposes } from '#shared/people.ts';
import { Problem } from '#server/problems.ts';
import type { FreshCodeStore, FreshSubject, LinkStore, LinkSubject } from './ports.ts';
import { linkUntil } from './rules.ts';

/** What a link opened in a session. */
export interface LinkGrant extends FreshSubject {
  until: Date;
  freshUntil: Date | null;
}

/** What links ask of whoever opens them. */
export interface LinkVisitor {
  actor: { grants: readonly LinkGrant[] };
  session: {
    grant(grant: LinkGrant): Promise<void>;
    prolong(grant: LinkGrant): Promise<void>;
  };
}

export interface LinkPorts {
  store: LinkStore;
  freshCodes: FreshCodeStore;
  clock: { now(): Date };
  codes: { newMailCode(): string };
  sessions: {
    endGrants(subject: { registrationId: string; personId?: string | null }): Promise<void>;
  };
  /** When the links of a registration end; null where there is no such registration. */
  manageUntil: (registrationId: string) => Promise<Date | null>;
}

export type Links = ReturnType<typeof createLinks>;

/** Links by mail, for those who have no account: made, opened, asked for again, taken back. */
export function createLinks(ports: LinkPorts) {
  const { store, freshCodes, clock, codes, sessions, manageUntil } = ports;

  /** The grant that opens most of a registration. Throws not-found, since nothing opens by its id alone. */
  function grantFor({ actor }: LinkVisitor, registrationId: string): LinkGrant {
    const own = actor.grants.filter((grant) => grant.registrationId === registrationId);
    const grant = own.find(({ personId }) => personId === null) ?? own[0];
    if (!grant) throw new Problem('not-found', 'registration.unknown');
    return grant;
  }

  /** Uses a link. Throws gone where it is forged, old or used. */
  async function useLink(
    purpose: LinkPurpose,
    token: string,
  ): Promise<LinkSubject & { until: Date }> {
    const link = await store.use(purpose, token);
    if (!link) throw new Problem('gone', 'link.invalid');
    return { ...link.subject, until: link.until };
  }

  return {
    /** The token of a new link; its subject is a registration, one of its people, or a member of staff. */
    async mintLink({
      purpose,
      subject,
      until,
    }: {
      purpose: LinkPurpose;
      subject: LinkSubject;
      until?: Date;
    }): Promise<string> {
      const ofRegistration = purpose === 'manage' || purpose === 'member';
      const afterEvent =
        ofRegistration && subject.registrationId && !until
          ? await manageUntil(subject.registrationId)
          : null;
      // The newest invitation is the one that counts, and the newest address of a diary.
      if (purpose === 'invitation' || purpose === 'work-calendar') await store.revoke(subject);
      const ends = until ?? linkUntil(purpose, clock.now(), afterEvent);
      return store.mint({ purpose, subject, until: ends });
    },

    /** A new code for a mail, in place of the last one. */
    async mintFreshCode(subject: FreshSubject): Promise<string> {
      const code = codes.newMailCode();
      await freshCodes.keep(subject, code);
      return code;
    },

    useLink,

    /** What a link that works more than once is about. Throws gone where it is forged, old or taken back. */
    async subjectOf(purpose: LinkPurpose, token: string): Promise<LinkSubject> {
      const link = await store.find(purpose, token);
      if (!link) throw new Problem('gone', 'link.invalid');
      return link.subject;
    },

    /** Uses a link and opens its registration, or one person's part, in the visitor's session. Throws gone. */
    async open(
      purpose: (typeof openedPurposes)[number],
      token: string,
      { session }: LinkVisitor,
    ): Promise<OpenedLink> {
      const { registrationId, personId, until } = await useLink(purpose, token);
      if (!registrationId) throw new Problem('gone', 'link.invalid');
      await session.grant({ registrationId, personId: personId ?? null, until, freshUntil: null });
      return { registrationId };
    },

    /** Asks for the links of an address to be mailed; the same for every address. */
    ask: (input: { email: string; locale: LocaleId }, requestId: string): Promise<void> =>
      store.recordAsk(input, requestId),

    /** Takes links back, and what they opened unless that is to stay. */
    async revokeLinks(subject: LinkSubject, opened: 'end' | 'stay' = 'end'): Promise<void> {
      await store.revoke(subject);
      if (opened === 'stay') return;
      const { registrationId, personId } = subject;
      if (registrationId)
        await sessions.endGrants({ registrationId, ...(personId !== undefined && { personId }) });
    },

    /** Asks for a code by mail. Throws not-found without a link, too-many. */
    async askFreshCode(
      registrationId: string,
      visitor: LinkVisitor,
      requestId: string,
    ): Promise<void> {
      const { personId } = grantFor(visitor, registrationId);
      if (!(await freshCodes.recordAsk({ registrationId, personId }, requestId)))
        throw new Problem('too-many', 'request.tooMany');
    },

    /** Opens access needs for half an hour by the code of the mail. Throws not-found, invalid. */
    async confirmFreshCode(
      { registrationId, code }: { registrationId: string; code: string },
      visitor: LinkVisitor,
    ): Promise<{ freshUntil: Date }> {
      const { personId, until } = grantFor(visitor, registrationId);
      if (!(await freshCodes.use({ registrationId, personId }, code.replaceAll(/\D/g, ''))))
        throw new Problem('invalid', 'link.code', [{ field: 'code', code: 'link.code' }]);
      const freshUntil = freshFrom(clock.now());
      await visitor.session.grant({ registrationId, personId, until, freshUntil });
      return { freshUntil };
    },

    /** Half an hour more for whoever is still at work on access needs; what has run out stays closed. */
    async stayFresh(registrationId: string, { actor, session }: LinkVisitor): Promise<void> {
      const freshUntil = freshFrom(clock.now());
      for (const grant of actor.grants)
        if (grant.registrationId === registrationId && grant.freshUntil)
          await session.prolong({ ...grant, freshUntil });
    },
  };
}

const freshFrom = (now: Date): Date => new Date(now.getTime() + 30 * 60_000);
