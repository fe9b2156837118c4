import { createBroadcastStore } from '#server/features/messages/broadcast-store.ts';
import { createBroadcasts } from '#server/features/messages/broadcasts.ts';
import { createMailChoices } from '#server/features/messages/mail-choices-store.ts';
import { createResend } from '#server/features/messages/resend.ts';
import { createMessages } from '#server/features/messages/service.ts';
import { createMessageStore } from '#server/features/messages/store.ts';
import { createMessageTemplates } from '#server/features/messages/template-service.ts';
import { createTemplateStore } from '#server/features/messages/template-store.ts';
import { createFindAddressees } from '#server/features/registrations/find-addressees.ts';
import { createMintLink, createQueueMail, type MintPorts } from './mail.ts';
import type { Platform } from './open-platform.ts';
import { isOfSample } from './sample.ts';
import { createWriteBroadcast, createWriteLetter } from './write-broadcast.ts';
import { createWriteMessage, type WritePorts } from './write-message.ts';
import type { BroadcastPorts } from '#server/features/messages/broadcast-ports.ts';

/** Builds the outbox, and what organisers write to the people of an event. */
export function createMessageServices(
  platform: Platform,
  ports: Omit<WritePorts, 'siteUrl'> &
    Omit<MintPorts, 'siteUrl' | 'unsubscribeToken'> &
    Pick<BroadcastPorts, 'countNeeds'> & {
      isLoadingSample: () => boolean;
      deliver: () => void;
      nudge: () => void;
    },
) {
  const { config, connection, cipher, clock, audit, mailer } = platform;
  const { siteUrl, mailFrom } = config;
  const { events, countNeeds, deliver, nudge } = ports;
  const store = createMessageStore(connection, cipher);
  const mailChoices = createMailChoices(connection, cipher, clock);
  const writeLetter = createWriteLetter(ports);
  const writeMessage = createWriteMessage({ ...ports, siteUrl });

  const broadcasts = createBroadcasts({
    store: createBroadcastStore(connection),
    choices: mailChoices,
    addressees: createFindAddressees(connection),
    countNeeds,
    events,
    async preview(broadcast, letter) {
      const written = await writeLetter(broadcast, letter, async () => '#');
      if (!written) throw new Error('the event of a message is gone');
      return written;
    },
    queueMail: (mail) => queueMail(mail),
    audit,
    mailFrom,
    clock,
    nudge,
  });
  const templates = createMessageTemplates({
    store: createTemplateStore(connection),
    findMessage: broadcasts.wordsOf,
    clock,
    nudge,
  });
  const writeBroadcast = createWriteBroadcast(broadcasts, writeLetter);

  const messages = createMessages({
    ...platform,
    store,
    mailer,
    render: (message, link) =>
      message.about.broadcastId === undefined
        ? writeMessage(message, link)
        : writeBroadcast(message, link),
    mintLink: createMintLink({ ...ports, unsubscribeToken: mailChoices.tokenOf, siteUrl }),
    liveLinks: config.isLocal && config.loadSample,
    siteHost: new URL(siteUrl).hostname,
    pause: platform.giveWay.pause,
  });
  const queueMail = createQueueMail({
    messages,
    isWithheld: (address) => ports.isLoadingSample() || isOfSample(config, address),
    nudge: deliver,
  });
  const resend = createResend({ store, clock, nudge: deliver });
  return { messages, queueMail, resend, broadcasts, mailChoices, templates };
}
