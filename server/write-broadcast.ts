import type { Broadcasts } from '#server/features/messages/broadcasts.ts';
import { broadcastMail } from '#server/features/messages/broadcast-mail.ts';
import type { StoredBroadcast } from '#server/features/messages/broadcast-ports.ts';
import type { LinkRequest, RenderMessage } from '#server/features/messages/deliver.ts';
import type { Letter } from '#server/features/messages/letter-rules.ts';
import { textFor } from '#shared/catalogues.ts';
import { replyToOf, toldOf, type WritePorts } from './write-message.ts';

type Link = (request: LinkRequest) => Promise<string>;

/** Writes one letter of a message to many from what stands now; null where nobody is reached by it any more. */
export function createWriteLetter({ events, programme }: Omit<WritePorts, 'siteUrl'>) {
  return async function writeLetter(broadcast: StoredBroadcast, letter: Letter, link: Link) {
    const event = await events.find(broadcast.eventId);
    if (!event) return null;
    const { locale } = letter;
    const told = await toldOf(events, event, locale);
    const partner = await programme.findPartner(event.controllerId);
    const subject = { collection: 'links', id: letter.address };
    const isOptional = broadcast.kind === 'optional';
    const unsubscribe = isOptional ? await link({ purpose: 'unsubscribe', subject }) : null;
    const body = broadcastMail(
      {
        broadcast,
        letter,
        event,
        place: told.where ?? told.platform ?? '',
        controller: partner?.name ?? event.contact.name,
        links: await Promise.all(
          opensOf(letter).map(async ({ registrationId, personId, reference }, _at, all) => ({
            href: await link({ purpose: 'manage', subject, registrationId, personId }),
            about: all.length > 1 ? reference : null,
          })),
        ),
        unsubscribe,
      },
      textFor(locale),
    );
    // One press in the mail program is enough (RFC 8058): its own page takes the POST.
    const headers = unsubscribe && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    return { ...body, ...replyToOf(event), ...(headers && { headers }) };
  };
}

/** Writes a queued mail of a message to many; one that was stopped is not written. */
export const createWriteBroadcast =
  (
    { find, audience }: Pick<Broadcasts, 'find' | 'audience'>,
    writeLetter: ReturnType<typeof createWriteLetter>,
  ): RenderMessage =>
  async ({ about, to }, link) => {
    const broadcast = await find(about.broadcastId ?? '');
    if (!broadcast || broadcast.state === 'stopped') return null;
    const letter = await audience.letterFor(broadcast, to.address);
    return letter && writeLetter(broadcast, letter, link);
  };

/** What the links of a letter open: all of a registration for its own address, else the one person. */
function opensOf({ people }: Letter) {
  const opens = people.map(({ registrationId, personId, isContact, reference }) => ({
    registrationId,
    personId: isContact ? null : personId,
    reference,
  }));
  return [...new Map(opens.map((one) => [`${one.registrationId}.${one.personId}`, one])).values()];
}
