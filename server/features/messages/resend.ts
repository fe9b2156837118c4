import type { EventHandler } from '#server/platform/relay.ts';
import type { MessageStore } from './service.ts';

/** Queues a message again that somebody had sent once more: a mail of its own, once for each time it was asked for. */
export const createResend =
  ({
    store,
    clock,
    nudge,
  }: {
    store: MessageStore;
    clock: { now(): Date };
    nudge: () => void;
  }): EventHandler =>
  async ({ id: key, type }, record) => {
    const message = type === 'message.resent' ? await store.find(record.id) : null;
    if (!message) return;
    const { template, locale, to, about, data, policy } = message;
    const again = { key, template, locale, to, about, data, policy, state: 'queued' } as const;
    await store.insert({ ...again, now: clock.now() });
    nudge();
  };
