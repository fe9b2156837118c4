import type { LocaleId } from '#shared/locales.ts';
import { findMove } from '#shared/lifecycle.ts';
import type {
  ContactTask,
  MailHealth,
  Message,
  MessageAction,
  MessageBody,
  MessageState,
  MessageSummary,
} from '#shared/messages.ts';
import type { PageOf } from '#shared/page-of.ts';
import { Problem } from '#server/problems.ts';
import { messageLifecycle } from './lifecycle.ts';
import { mayReadBody } from './policy.ts';
import { createDelivery, type DeliveryPorts } from './deliver.ts';
import { createFailedEvents, type FailedEventPorts } from './failed-events.ts';
import { summaryOf } from './shown.ts';

/** A message to be sent. `key` is the event's id and the recipient, so that a repeat makes no second message. */
export interface NewMessage {
  key: string;
  template: string;
  locale: LocaleId;
  to: { name: string; address: string };
  /** What it is about; `with` are further registrations that its one address stands for. */
  about: { eventId?: string; registrationId?: string; with?: string[]; broadcastId?: string };
  /** Ids and codes for the template; what it says is looked up when it is sent. */
  data: Record<string, unknown>;
  policy: 'ordinary' | 'sensitive';
  /** Sample mail: shown, never sent. */
  withheld?: boolean;
}

export interface StoredMessage extends Omit<NewMessage, 'withheld'> {
  id: string;
  state: MessageState;
  attempts: number;
  queuedAt: Date;
  nextAt: Date | null;
  sentAt: Date | null;
  code: string | null;
  version: number;
  body: MessageBody | null;
}

/** Whose question it is; `roles` are those held for the message's event. */
export interface Reader {
  actor: { kind: string; id?: string };
  roles: readonly string[];
  requestId?: string;
}

export interface MessageChange {
  state: MessageState;
  event?: string;
  nextAt?: Date | null;
  sentAt?: Date;
  code?: string | null;
  body?: MessageBody;
}

/** `eventIds` cuts a list to the events that the reader looks after; without it, all is listed. */
export interface MessageFilter {
  eventId?: string | undefined;
  eventIds?: readonly string[] | undefined;
  registrationId?: string | undefined;
  state?: MessageState | undefined;
}

export interface TaskFilter {
  state: 'open' | 'done';
  eventIds?: readonly string[] | undefined;
}

/** What the outbox needs of the store. */
export interface MessageStore {
  /** False where a message with the key is there already. */
  insert(message: NewMessage & { state: MessageState; now: Date }): Promise<boolean>;
  /** The next due message, in state `sending` and left alone by others until `until`. */
  claim(time: { now: Date; until: Date }): Promise<(StoredMessage & { lease: Date }) | null>;
  /** Marks a claimed message; false where the lease ran out and another has it. */
  settle(claimed: { id: string; lease: Date }, change: MessageChange, now: Date): Promise<boolean>;
  /** Moves a message that still stands in a state; false where it does not. */
  move(
    from: Pick<StoredMessage, 'id' | 'state' | 'version'>,
    change: MessageChange,
    by: Reader,
    now: Date,
  ): Promise<boolean>;
  find(id: string): Promise<StoredMessage | null>;
  list(filter: MessageFilter, page: number): Promise<PageOf<StoredMessage>>;
  waiting(): Promise<{ count: number; oldest: Date | null }>;
  counts(): Promise<Record<string, number>>;
  /** Opens the task of a message, once. */
  openTask(messageId: string, reason: 'bounced' | 'failed', now: Date): Promise<void>;
  listTasks(
    filter: TaskFilter,
    page: number,
  ): Promise<PageOf<Omit<ContactTask, 'message'> & { message: StoredMessage | null }>>;
  closeTask(id: string, by: Reader, now: Date): Promise<boolean>;
  forget(what: { before: Date } | { registrationId: string }): Promise<number>;
}

export interface MessagePorts extends DeliveryPorts {
  audit: {
    read(
      entry: Omit<Reader, 'roles'> & {
        action: string;
        subject: { collection: string; id: string };
      },
    ): Promise<void>;
  };
  deadLetters: FailedEventPorts;
}

export type Messages = ReturnType<typeof createMessages>;

/** The outbox: what is to be said to people, and what became of it. */
export function createMessages(ports: MessagePorts) {
  const { store, clock, audit } = ports;
  const delivery = createDelivery(ports);

  async function found(id: string): Promise<StoredMessage> {
    const message = await store.find(id);
    if (!message) throw new Problem('not-found', 'page.unknown');
    return message;
  }

  async function act(message: StoredMessage, action: MessageAction, by: Reader): Promise<void> {
    const move = findMove(messageLifecycle, message.state, action);
    if (!move) throw new Problem('conflict', 'request.conflict');
    const now = clock.now();
    const nextAt = move.to === 'queued' ? now : null;
    const change = { state: move.to, event: move.event, nextAt };
    if (!(await store.move(message, change, by, now)))
      throw new Problem('conflict', 'request.conflict');
  }

  return {
    /** Puts a message in the outbox; false where its key is there already. */
    queue: ({ withheld = false, ...message }: NewMessage): Promise<boolean> =>
      store.insert({ ...message, state: withheld ? 'withheld' : 'queued', now: clock.now() }),

    /** Sends what is due; answers how many messages it took in hand. */
    deliverDue: () => delivery.deliverDue(),

    /** Sends nothing more and waits for what is in hand. */
    stop: () => delivery.stop(),

    async list(
      { page, ...filter }: MessageFilter & { page: number },
      { roles }: Reader,
    ): Promise<PageOf<MessageSummary>> {
      const found = await store.list(filter, page);
      return { ...found, rows: found.rows.map((message) => summaryOf(message, roles)) };
    },

    /** The event that a message is about, on which its reader's roles depend. Throws not-found. */
    eventOf: async (id: string): Promise<string | null> => (await found(id)).about.eventId ?? null,

    /** With its body where the reader may see it; that read is recorded first. Throws not-found. */
    async get(id: string, reader: Reader): Promise<Message> {
      const message = await found(id);
      const hasBody = message.body !== null || delivery.canPreview(message);
      const bodyHidden = hasBody && !mayReadBody(message.policy, reader.roles);
      if (!hasBody || bodyHidden)
        return { ...summaryOf(message, reader.roles), body: null, bodyHidden };
      const { actor, requestId } = reader;
      await audit.read({
        actor,
        action: 'message.read',
        subject: { collection: 'messages', id },
        ...(requestId && { requestId }),
      });
      const body = message.body ?? (await delivery.preview(message));
      return { ...summaryOf(message, reader.roles), body, bodyHidden };
    },

    /** Puts an unsent message at the front again. Throws not-found, conflict. */
    async retry(id: string, reader: Reader): Promise<void> {
      await act(await found(id), 'message.retry', reader);
    },

    /** Has it said once more, in a mail of its own: what follows from it queues that. Throws not-found, conflict. */
    async resend(id: string, reader: Reader): Promise<void> {
      await act(await found(id), 'message.resend', reader);
    },

    /** Records that a sent mail came back, and opens its task. Throws not-found, conflict. */
    async markBounced(id: string, reader: Reader): Promise<void> {
      const message = await found(id);
      if (!findMove(messageLifecycle, message.state, 'message.bounce'))
        throw new Problem('conflict', 'request.conflict');
      // The task first: if we stop in between, the move is still to be made and makes no second task.
      await store.openTask(id, 'bounced', clock.now());
      await act(message, 'message.bounce', reader);
    },

    async listTasks(
      { page, ...filter }: TaskFilter & { page: number },
      { roles }: Reader,
    ): Promise<PageOf<ContactTask>> {
      const tasks = await store.listTasks(filter, page);
      const rows = tasks.rows.map((task) => ({
        ...task,
        message: task.message && summaryOf(task.message, roles),
      }));
      return { ...tasks, rows };
    },

    /** Throws conflict where the task is not open. */
    async closeTask(id: string, reader: Reader): Promise<void> {
      if (!(await store.closeTask(id, reader, clock.now())))
        throw new Problem('conflict', 'request.conflict');
    },

    async health(): Promise<MailHealth> {
      const { count, oldest } = await store.waiting();
      const waited = oldest ? clock.now().getTime() - oldest.getTime() : 0;
      return {
        leaves: ports.mailer !== null,
        waiting: count,
        oldestWaitingSeconds: Math.max(0, waited) / 1_000,
      };
    },

    ...createFailedEvents(ports.deadLetters),
    counts: () => store.counts(),
    forget: (what: Parameters<MessageStore['forget']>[0]) => store.forget(what),
  };
}
