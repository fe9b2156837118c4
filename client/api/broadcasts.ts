import type {
  Broadcast,
  BroadcastChange,
  BroadcastInput,
  BroadcastList,
  BroadcastPage,
  BroadcastPreview,
} from '#shared/broadcasts.ts';
import type { Send } from './api.ts';

export const listBroadcasts = (send: Send, eventId: string) =>
  send<BroadcastList>('get', `/staff/events/${eventId}/broadcasts`);

export const createBroadcast = (send: Send, eventId: string, input: BroadcastInput) =>
  send<Broadcast>('post', `/staff/events/${eventId}/broadcasts`, { input });

/** A draft with the joining instructions as they stand. */
export const prepareJoining = (send: Send, eventId: string) =>
  send<Broadcast>('post', `/staff/events/${eventId}/broadcasts/joining`);

export const getBroadcast = (send: Send, id: string) =>
  send<BroadcastPage>('get', `/staff/broadcasts/${id}`);

export const changeBroadcast = (send: Send, id: string, input: BroadcastChange) =>
  send<Broadcast>('put', `/staff/broadcasts/${id}`, { input });

export const moveBroadcast = (
  send: Send,
  id: string,
  move: 'schedule' | 'send' | 'unschedule',
  version: number,
) => send<BroadcastPage>('post', `/staff/broadcasts/${id}/${move}`, { input: { version } });

export const stopBroadcast = (send: Send, id: string) =>
  send<BroadcastPage>('post', `/staff/broadcasts/${id}/stop`);

export const copyBroadcast = (send: Send, id: string) =>
  send<Broadcast>('post', `/staff/broadcasts/${id}/copy`);

export const previewBroadcast = (
  send: Send,
  id: string,
  query: { as?: string | undefined; page?: number },
) => send<BroadcastPreview>('get', `/staff/broadcasts/${id}/preview`, { query });

/** Whether the address of a link takes mail that is not essential. */
export const getMailChoice = (send: Send, token: string) =>
  send<{ off: boolean }>('get', `/mail-choices/${token}`);

export const setMailChoice = (send: Send, token: string, choice: 'stop' | 'take') =>
  send<void>('post', `/mail-choices/${token}`, { input: { choice } });
