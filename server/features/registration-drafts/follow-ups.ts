import type { LocaleId } from '#shared/locales.ts';
import type { EventHandler } from '#server/platform/relay.ts';
import type { DraftStore } from './ports.ts';

/** The mail with the link to a form; its token is made when it is sent. */
export interface DraftMailEntry {
  key: string;
  template: 'registration-finish-later';
  locale: LocaleId;
  to: { name: string; address: string };
  about: { eventId: string };
  link: { purpose: 'draft'; draftId: string };
  data: Record<string, unknown>;
  policy: 'ordinary';
}

/** Does what follows from the events of forms: the mail that lets somebody finish later. */
export function createDraftFollowUps({
  store,
  queueMail,
}: {
  store: DraftStore;
  queueMail: (entry: DraftMailEntry) => Promise<void>;
}): EventHandler {
  return async function followUp(event, { id }) {
    if (event.type !== 'draft.finish-later') return;
    const draft = await store.findById(id);
    const contact = draft?.answers.contact;
    if (!draft || !contact) return;
    await queueMail({
      key: `${event.id}:${contact.email}`,
      template: 'registration-finish-later',
      locale: draft.locale,
      to: { name: contact.name, address: contact.email },
      about: { eventId: draft.eventId },
      link: { purpose: 'draft', draftId: id },
      data: { until: draft.expiresAt.toISOString() },
      policy: 'ordinary',
    });
  };
}
