import type { NeedCode } from '#shared/access-needs.ts';
import type { NeedAction } from '#shared/need-actions.ts';
import type { ContactFormat } from '#shared/contact-choices.ts';
import type { LocaleId } from '#shared/locales.ts';
import type { PendingEvent } from '#server/platform/relay.ts';
import type { AccessPerson } from './ports.ts';

/** A mail to be queued; it says that needs changed and links to them, never which they are. */
export interface AccessMailEntry {
  key: string;
  template:
    | 'access-updated'
    | 'access-acknowledged'
    | 'access-question'
    | 'access-confirmed'
    | 'access-need-moved'
    | 'access-review'
    | 'access-withdrawn';
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId: string; registrationId: string };
  link: { purpose: 'manage'; registrationId: string; personId: string | null };
  data: Record<string, unknown>;
  policy: 'ordinary';
}

/** Which mail follows from an event of an access request. */
export function accessMailOf(
  event: PendingEvent,
  person: AccessPerson,
  codes: readonly NeedCode[],
): AccessMailEntry | null {
  const template = templateOf(event);
  const own = person.email !== null && person.email !== person.contact.email;
  const address = own ? person.email : person.contact.email;
  if (!template || !address) return null;
  const { registrationId, personId, eventId } = person;
  // What a registration asks for as a whole holds for whoever has no address of their own.
  const format = own ? undefined : person.contact.format;
  return {
    key: `${event.id}:${address}`,
    template,
    locale: localeFor(person.locale, codes, format),
    to: { name: own ? person.name : person.contact.name, address },
    about: { eventId, registrationId },
    link: { purpose: 'manage', registrationId, personId: own ? personId : null },
    data: { personId, plain: codes.includes('plain_text_email') || format === 'plain_text' },
    policy: 'ordinary',
  };
}

const templates: Record<string, AccessMailEntry['template']> = {
  'access-request.changed': 'access-updated',
  'access-request.withdrawn': 'access-withdrawn',
  'access-request.review-asked': 'access-review',
};

/** What the person hears of a move by others; the steps in between are on their page, and in no mail. */
const ofMoves: Partial<Record<NeedAction, AccessMailEntry['template']>> = {
  'need.acknowledge': 'access-acknowledged',
  'need.clarify': 'access-question',
  'need.tell': 'access-confirmed',
  'need.reopen': 'access-need-moved',
  'need.close-issue': 'access-need-moved',
};

/** Of many needs that moved at once, the last alone is told of. */
const templateOf = ({ type, data }: PendingEvent): AccessMailEntry['template'] | undefined =>
  type === 'access-request.need-moved' && data['quiet'] !== true
    ? ofMoves[data['action'] as NeedAction]
    : templates[type];

/** Easy Read for who reads it, where the language has it. */
const localeFor = (
  locale: LocaleId,
  codes: readonly NeedCode[],
  format: ContactFormat | undefined,
): LocaleId =>
  locale === 'en' && (codes.includes('easy_read') || format === 'easy_read') ? 'en-easy' : locale;
