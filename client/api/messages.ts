import type {
  ContactTask,
  ContactTaskQuery,
  DeadLetterAnswer,
  MailHealth,
  Message,
  MessageQuery,
  MessageSummary,
} from '#shared/messages.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { Send } from './api.ts';

export const listMessages = (send: Send, query: Partial<MessageQuery>) =>
  send<PageOf<MessageSummary>>('get', '/staff/messages', { query });

export const getMessage = (send: Send, id: string) => send<Message>('get', `/staff/messages/${id}`);

export const retryMessage = (send: Send, id: string) =>
  send<void>('post', `/staff/messages/${id}/retry`);

export const resendMessage = (send: Send, id: string) =>
  send<void>('post', `/staff/messages/${id}/resend`);

export const markBounced = (send: Send, id: string) =>
  send<void>('post', `/staff/messages/${id}/bounced`);

export const listContactTasks = (send: Send, query: Partial<ContactTaskQuery>) =>
  send<PageOf<ContactTask>>('get', '/staff/contact-tasks', { query });

export const closeContactTask = (send: Send, id: string) =>
  send<void>('post', `/staff/contact-tasks/${id}/done`);

export const listDeadLetters = (send: Send, query: { page?: number }) =>
  send<PageOf<DeadLetterAnswer>>('get', '/staff/dead-letters', { query });

export const retryDeadLetter = (send: Send, id: string) =>
  send<void>('post', `/staff/dead-letters/${id}/retry`);

export const discardDeadLetter = (send: Send, id: string) =>
  send<void>('post', `/staff/dead-letters/${id}/discard`);

export const getMailHealth = (send: Send) => send<MailHealth>('get', '/staff/mail-health');
