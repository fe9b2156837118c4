import type { MessageTemplate, TemplateChange, TemplateInput } from '#shared/message-templates.ts';
import type { Send } from './api.ts';

export const listTemplates = (send: Send) => send<MessageTemplate[]>('get', path);

export const getTemplate = (send: Send, id: string) => send<MessageTemplate>('get', at(id));

export const createTemplate = (send: Send, input: TemplateInput) =>
  send<MessageTemplate>('post', path, { input });

/** Keeps the words of a message as a template. */
export const templateFromBroadcast = (send: Send, broadcastId: string) =>
  send<MessageTemplate>('post', `/staff/broadcasts/${broadcastId}/template`);

export const changeTemplate = (send: Send, id: string, input: TemplateChange) =>
  send<MessageTemplate>('put', at(id), { input });

export const removeTemplate = (send: Send, id: string, version: number) =>
  send<void>('post', `${at(id)}/remove`, { input: { version } });

const path = '/staff/message-templates';
const at = (id: string) => `${path}/${encodeURIComponent(id)}`;
