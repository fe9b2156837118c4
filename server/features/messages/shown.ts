import { actionsFor } from '#shared/lifecycle.ts';
import type { DeadLetterAction, DeadLetterAnswer, MessageSummary } from '#shared/messages.ts';
import { messageLifecycle, type MessageRole } from './lifecycle.ts';
import type { StoredMessage } from './service.ts';

/** An event of a record whose consequences failed every time. */
export interface FailedEvent {
  _id: string;
  record: { collection: string; id: string };
  event: { type: string; at: Date };
  code: string;
  at: Date;
}

/** A message as a reader in these roles sees it in a list. */
export function summaryOf(message: StoredMessage, roles: readonly string[]): MessageSummary {
  const { key: _key, data, body: _body, about, ...shown } = message;
  const known = roles.filter(
    (role): role is MessageRole => role === 'admin' || role === 'organiser',
  );
  return {
    ...shown,
    name: typeof data['name'] === 'string' ? data['name'] : null,
    about: { eventId: about.eventId ?? null, registrationId: about.registrationId ?? null },
    may: actionsFor(messageLifecycle, message.state, known),
  };
}

/** A dead letter as staff see it, with what this reader may do about it. */
export function letterOf(
  { _id, record, event, code, at }: FailedEvent,
  may: DeadLetterAction[],
): DeadLetterAnswer {
  return { id: _id, record, type: event.type, code, happenedAt: event.at, at, may };
}
