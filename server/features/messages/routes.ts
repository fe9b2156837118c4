import { z } from 'zod';
import {
  contactTaskPage,
  contactTaskQuery,
  type DeadLetterAction,
  deadLetterPage,
  mailHealth,
  message,
  messagePage,
  messageQuery,
} from '#shared/messages.ts';
import type { Nation } from '#shared/nations.ts';
import { allows, type Permission, reachOf, rolesOver, type Subject } from '#shared/permissions.ts';
import { type Endpoint, endpoint } from '#server/http/endpoint.ts';
import { grantsOf, may } from '#server/http/gate.ts';
import type { Actor, Visitor } from '#server/http/visitor.ts';
import { Problem } from '#server/problems.ts';
import type { Messages, Reader } from './service.ts';

/** What messages ask of events: where an event stands, and which events a nation has. */
export interface MessageEvents {
  find(id: string): Promise<{ id: string; nation: Nation } | null>;
  idsIn(nations: readonly Nation[]): Promise<string[]>;
}

/** The mailbox for staff: a list is cut to the events where the reader's role counts. */
export function messagesRoutes({
  messages,
  events,
}: {
  messages: Messages;
  events: MessageEvents;
}): Endpoint[] {
  async function subjectOf(eventId: string | null): Promise<Subject> {
    const event = eventId === null ? null : await events.find(eventId);
    return event ? { eventId: event.id, nation: event.nation } : {};
  }

  /** The reader in the roles that count for a message. Throws forbidden, not-found. */
  async function readerOf(visitor: Visitor, permission: Permission, id: string): Promise<Reader> {
    return readerFor(visitor, permission, await subjectOf(await messages.eventOf(id)));
  }

  /** The events that a list is cut to; undefined where the reader sees all. */
  async function cutFor({ actor }: Visitor): Promise<readonly string[] | undefined> {
    const reach = reachOf(grantsOf(actor), 'messages.see');
    if (reach === 'all') return undefined;
    return [...reach.eventIds, ...(await events.idsIn(reach.nations))];
  }

  return [
    endpoint({
      id: 'messages.list',
      method: 'get',
      path: '/staff/messages',
      query: messageQuery,
      answer: messagePage,
      may: sees,
      async handler({ query: { event, registration: registrationId, ...query }, visitor }) {
        if (event === undefined)
          return messages.list(
            { ...query, registrationId, eventIds: await cutFor(visitor) },
            readerSomewhere(visitor),
          );
        const reader = readerFor(visitor, 'messages.see', await subjectOf(event));
        return messages.list({ ...query, registrationId, eventId: event }, reader);
      },
    }),
    endpoint({
      id: 'messages.get',
      method: 'get',
      path: '/staff/messages/:id',
      params: byId,
      answer: message,
      may: sees,
      handler: async ({ params: { id }, visitor }) =>
        messages.get(id, await readerOf(visitor, 'messages.see', id)),
    }),
    endpoint({
      id: 'messages.retry',
      method: 'post',
      path: '/staff/messages/:id/retry',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: changes,
      handler: async ({ params: { id }, visitor }) =>
        messages.retry(id, await readerOf(visitor, 'messages.change', id)),
    }),
    endpoint({
      id: 'messages.resend',
      method: 'post',
      path: '/staff/messages/:id/resend',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: changes,
      handler: async ({ params: { id }, visitor }) =>
        messages.resend(id, await readerOf(visitor, 'messages.change', id)),
    }),
    endpoint({
      id: 'messages.bounced',
      method: 'post',
      path: '/staff/messages/:id/bounced',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: changes,
      handler: async ({ params: { id }, visitor }) =>
        messages.markBounced(id, await readerOf(visitor, 'messages.change', id)),
    }),
    endpoint({
      id: 'messages.tasks',
      method: 'get',
      path: '/staff/contact-tasks',
      query: contactTaskQuery,
      answer: contactTaskPage,
      may: sees,
      handler: async ({ query, visitor }) =>
        messages.listTasks({ ...query, eventIds: await cutFor(visitor) }, readerSomewhere(visitor)),
    }),
    endpoint({
      id: 'messages.taskDone',
      method: 'post',
      path: '/staff/contact-tasks/:id/done',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: changes,
      handler: async ({ params: { id }, visitor }) =>
        messages.closeTask(id, await readerOf(visitor, 'messages.change', id)),
    }),
    endpoint({
      id: 'messages.deadLetters',
      method: 'get',
      path: '/staff/dead-letters',
      query: z.strictObject({ page: contactTaskQuery.shape.page }),
      answer: deadLetterPage,
      may: seesAll,
      handler: ({ query: { page }, visitor: { actor } }) =>
        messages.listDeadLetters(page, letterActions(actor)),
    }),
    endpoint({
      id: 'messages.retryDeadLetter',
      method: 'post',
      path: '/staff/dead-letters/:id/retry',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: changesAll,
      handler: ({ params: { id } }) => messages.retryDeadLetter(id),
    }),
    endpoint({
      id: 'messages.discardDeadLetter',
      method: 'post',
      path: '/staff/dead-letters/:id/discard',
      params: byId,
      input: nothing,
      answer: 'nothing',
      may: discards,
      handler: ({ params: { id }, visitor }) =>
        messages.discardDeadLetter(id, readerSomewhere(visitor)),
    }),
    endpoint({
      id: 'messages.health',
      method: 'get',
      path: '/staff/mail-health',
      answer: mailHealth,
      may: sees,
      handler: () => messages.health(),
    }),
  ];
}

const byId = z.strictObject({ id: z.string().max(64) });
const nothing = z.strictObject({});

const sees = may('messages.see');
const changes = may('messages.change');
/** Failed consequences belong to no event, so that only a role over the whole programme sees them. */
const seesAll = (actor: Actor) => allows(grantsOf(actor), 'messages.see');
const changesAll = (actor: Actor) => allows(grantsOf(actor), 'messages.change');
/** What is discarded is never done, so that it is for those alone who keep the system running. */
const discards = (actor: Actor) => allows(grantsOf(actor), 'system.change');

const letterActions = (actor: Actor): DeadLetterAction[] => [
  ...(changesAll(actor) ? (['deadLetter.retry'] as const) : []),
  ...(discards(actor) ? (['deadLetter.discard'] as const) : []),
];

function readerFor({ actor, requestId }: Visitor, permission: Permission, about: Subject): Reader {
  const grants = grantsOf(actor);
  if (actor.kind !== 'person' || !allows(grants, permission, about))
    throw new Problem('forbidden', 'request.forbidden');
  return { actor: { kind: 'person', id: actor.id }, roles: rolesOver(grants, about), requestId };
}

/** The reader of a list that is already cut to where their roles count. */
function readerSomewhere({ actor, requestId }: Visitor): Reader {
  if (actor.kind !== 'person') throw new Problem('forbidden', 'request.forbidden');
  const roles = actor.roles.map(({ role }) => role);
  return { actor: { kind: 'person', id: actor.id }, roles, requestId };
}
