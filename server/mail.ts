import { inLocale, paths } from '#client/paths.ts';
import type { MailEntry } from '#server/features/registrations/mail.ts';
import type { AccessMailEntry } from '#server/features/access-requests/mail.ts';
import type { DigestMail } from '#server/features/access-requests/digest-mail.ts';
import type { PreparationDigest } from '#server/features/bookings/digest-mail.ts';
import type { BookingMail } from '#server/features/bookings/mail.ts';
import type { BroadcastMail } from '#server/features/messages/broadcast-ports.ts';
import type { LinkRequest } from '#server/features/messages/deliver.ts';
import type { Messages, NewMessage, StoredMessage } from '#server/features/messages/service.ts';
import type { DraftMailEntry } from '#server/features/registration-drafts/follow-ups.ts';
import type { PeopleMail } from '#server/features/people/mail.ts';
import type { LinkPurpose } from '#shared/people.ts';
import { locales } from '#shared/locales.ts';

export interface MintPorts {
  mintLink(wanted: { purpose: LinkPurpose; subject: object }): Promise<string>;
  mintDraftToken(draftId: string): Promise<string>;
  mintFreshCode(subject: { registrationId: string; personId: string | null }): Promise<string>;
  /** What opens the choice of an address about mail that is not essential. */
  unsubscribeToken(address: string): string;
  siteUrl: string;
}

/** Puts what the features want to say in the outbox; `withheld` while the sample is loaded. */
export function createQueueMail({
  messages,
  isWithheld,
  nudge,
}: {
  messages: Pick<Messages, 'queue'>;
  isWithheld: (address: string) => boolean;
  nudge: () => void;
}) {
  return async (
    entry:
      | MailEntry
      | AccessMailEntry
      | DigestMail
      | DraftMailEntry
      | PeopleMail
      | BroadcastMail
      | BookingMail
      | PreparationDigest,
  ): Promise<void> => {
    const { key, template, locale, to, about, policy, data } = entry;
    const links = 'links' in entry ? entry.links : entry.link ? [entry.link] : [];
    const code = 'code' in entry ? entry.code : null;
    const message: NewMessage = {
      key,
      template,
      locale,
      to,
      about,
      policy,
      data: { ...data, links, code },
      withheld: isWithheld(to.address),
    };
    await messages.queue(message);
    nudge();
  };
}

/** Makes the link or the code that a message names; the address leads to a page with a button, in the reader's language. */
export function createMintLink(ports: MintPorts) {
  const { mintLink, mintDraftToken, mintFreshCode, unsubscribeToken, siteUrl } = ports;
  return async (request: LinkRequest, { locale, to }: StoredMessage): Promise<string> => {
    const { purpose, subject: _place, about: _about, ...subject } = request;
    if (purpose === 'fresh-code')
      return mintFreshCode(subject as { registrationId: string; personId: string | null });
    const at = (path: string) => `${siteUrl}${inLocale(locales[locale], path)}`;
    if (purpose === 'unsubscribe') return at(paths.unsubscribe(unsubscribeToken(to.address)));
    const { draftId } = subject as { draftId?: string };
    if (draftId !== undefined) return at(paths.openDraft(draftId, await mintDraftToken(draftId)));
    const token = await mintLink({ purpose: purpose as LinkPurpose, subject });
    return at(`${paths.link(purpose)}/${token}`);
  };
}
