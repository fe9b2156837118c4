import type { Move } from '#shared/lifecycle.ts';
import type { MessageAction, MessageState } from '#shared/messages.ts';

/** Who moves a message: the outbox itself, or staff who look after messages. */
export type MessageRole = 'system' | 'admin' | 'organiser';

const system = ['system'] as const;
const staff = ['admin', 'organiser'] as const;

/** What may follow what for a message. */
export const messageLifecycle: readonly Move<MessageState, MessageAction, MessageRole>[] = [
  { from: 'queued', action: 'message.send', to: 'sending', by: system, event: 'message.claimed' },
  { from: 'retry', action: 'message.send', to: 'sending', by: system, event: 'message.claimed' },
  // A process died while sending: its lease ran out and the message is claimed again.
  { from: 'sending', action: 'message.send', to: 'sending', by: system, event: 'message.claimed' },
  { from: 'sending', action: 'message.deliver', to: 'sent', by: system, event: 'message.sent' },
  { from: 'sending', action: 'message.keep', to: 'kept', by: system, event: 'message.kept' },
  {
    from: 'sending',
    action: 'message.withhold',
    to: 'withheld',
    by: system,
    event: 'message.withheld',
  },
  {
    from: 'sending',
    action: 'message.postpone',
    to: 'retry',
    by: system,
    event: 'message.postponed',
  },
  { from: 'sending', action: 'message.giveUp', to: 'failed', by: system, event: 'message.failed' },
  {
    from: 'sending',
    action: 'message.bounce',
    to: 'bounced',
    by: system,
    event: 'message.bounced',
  },
  {
    from: 'sent',
    action: 'message.bounce',
    to: 'bounced',
    by: ['system', ...staff],
    event: 'message.bounced',
  },
  // It is said once more by a mail of its own: mail servers pass over a Message-ID that they know.
  { from: 'sent', action: 'message.resend', to: 'sent', by: staff, event: 'message.resent' },
  { from: 'retry', action: 'message.retry', to: 'queued', by: staff, event: 'message.retried' },
  { from: 'failed', action: 'message.retry', to: 'queued', by: staff, event: 'message.retried' },
  { from: 'bounced', action: 'message.retry', to: 'queued', by: staff, event: 'message.retried' },
  { from: 'kept', action: 'message.retry', to: 'queued', by: staff, event: 'message.retried' },
];
