import { findMove } from '#shared/lifecycle.ts';
import { locales } from '#shared/locales.ts';
import type { MessageBody } from '#shared/messages.ts';
import { messageLifecycle } from './lifecycle.ts';
import { type Attempt, isSilence, verdictOf, withoutLinks } from './rules.ts';
import type { MessageStore, StoredMessage } from './service.ts';

/** What a template asks a link for; the token is made at the moment of sending. */
export interface LinkRequest {
  purpose: string;
  subject: { collection: string; id: string };
  [detail: string]: unknown;
}

export type MintLink = (request: LinkRequest, message: StoredMessage) => Promise<string>;

/** Writes a message out in its language; null where what it is about is gone. */
export type RenderMessage = (
  message: StoredMessage,
  link: (request: LinkRequest) => Promise<string>,
) => Promise<(MessageBody & Envelope) | null>;

/** What a mail says beside its body: where answers go, and headers of its own. */
export interface Envelope {
  replyTo?: { name: string; address: string };
  headers?: Record<string, string>;
}

export interface OutgoingMail extends MessageBody, Envelope {
  messageId: string;
  to: { name: string; address: string };
  lang: string;
}

export interface DeliveryPorts {
  store: MessageStore;
  clock: { now(): Date };
  log: { warn(data: object, text: string): void };
  /** Null where no mail server is set: then messages are kept for the mailbox page. */
  mailer: { send(mail: OutgoingMail): Promise<Attempt> } | null;
  render: RenderMessage;
  mintLink: MintLink;
  /** Whether bodies may hold links that work: on this machine with the sample programme alone. */
  liveLinks: boolean;
  /** Waited for before each message, where other work goes first. */
  pause?: () => Promise<void>;
  /** The host in every Message-ID. */
  siteHost: string;
}

export interface Delivery {
  deliverDue(): Promise<number>;
  /** Takes no further message and waits for those in hand. */
  stop(): Promise<void>;
  canPreview(message: StoredMessage): boolean;
  /** A withheld message as it would read; null where what it is about is gone. */
  preview(message: StoredMessage): Promise<MessageBody | null>;
}

/** Sends what is due, a few at a time. A second call while one runs waits and looks again. */
export function createDelivery(ports: DeliveryPorts): Delivery {
  const { store, clock, log, mailer, render, mintLink, liveLinks, siteHost } = ports;
  let running: Promise<number> | null = null;
  let waiting: Promise<number> | null = null;
  let stopping = false;

  async function round(): Promise<number> {
    let taken = 0;
    let silent = false;
    const worker = async (): Promise<void> => {
      while (!silent && !stopping) {
        await ports.pause?.();
        const now = clock.now();
        const message = await store.claim({ now, until: new Date(now.getTime() + leaseMs) });
        if (!message) return;
        taken += 1;
        const { attempt, body } = await attemptAt(message);
        await settle(message, attempt, body);
        silent ||= attempt.outcome === 'retry' && isSilence(attempt.code);
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    return taken;
  }

  async function attemptAt(
    message: StoredMessage,
  ): Promise<{ attempt: Attempt; body?: MessageBody }> {
    const links: string[] = [];
    const written = await write(message, async (request) => {
      const link = await mintLink(request, message);
      links.push(link);
      return link;
    });
    if (!written || 'code' in written) return { attempt: written ?? { outcome: 'gone' } };
    const { headers, replyTo, ...said } = written;
    const body = liveLinks ? said : withoutLinks(said, links);
    if (!mailer) return { attempt: { outcome: 'kept' }, body };
    const attempt = await mailer.send({
      ...said,
      ...(headers && { headers }),
      ...(replyTo && { replyTo }),
      messageId: `<${message.id}@${siteHost}>`,
      to: message.to,
      lang: locales[message.locale].lang,
    });
    return { attempt, body };
  }

  async function write(
    message: StoredMessage,
    link: (request: LinkRequest) => Promise<string>,
  ): Promise<Awaited<ReturnType<RenderMessage>> | { outcome: 'retry'; code: string }> {
    try {
      return await render(message, link);
    } catch (error) {
      log.warn({ error, message: message.id, template: message.template }, 'message not written');
      return { outcome: 'retry', code: 'render.failed' };
    }
  }

  async function settle(
    message: StoredMessage & { lease: Date },
    attempt: Attempt,
    body: MessageBody | undefined,
  ): Promise<void> {
    const now = clock.now();
    const { action, nextAt, code } = verdictOf(attempt, { ...message, now });
    const move = findMove(messageLifecycle, 'sending', action);
    if (!move) throw new Error(`a message being sent cannot take ${action}`);
    const state = move.to;
    const lost = state === 'bounced' || state === 'failed';
    // The task first: if we stop in between, the message is tried again and makes no second task.
    if (lost) await store.openTask(message.id, state, now);
    const done = state === 'sent' || state === 'kept';
    await store.settle(
      message,
      {
        state,
        nextAt,
        code,
        ...(lost && { event: move.event }),
        ...(done && { sentAt: now }),
        ...(done && body && { body }),
      },
      now,
    );
  }

  function deliverDue(): Promise<number> {
    if (!running) {
      running = round().finally(() => {
        running = null;
      });
      return running;
    }
    waiting ??= running
      .catch(() => 0)
      .then(() => {
        waiting = null;
        return deliverDue();
      });
    return waiting;
  }

  return {
    deliverDue,
    async stop() {
      stopping = true;
      await Promise.allSettled([running, waiting]);
    },
    canPreview: ({ state, code }) => state === 'withheld' && code === null,
    async preview(message) {
      const written = await render(message, (request) =>
        liveLinks ? mintLink(request, message) : Promise.resolve('#'),
      );
      if (!written) return null;
      const { headers: _headers, replyTo: _replyTo, ...body } = written;
      return body;
    },
  };
}

/** Longer than any wait for a mail server, so that a live process is not overtaken. */
const leaseMs = 60_000;
