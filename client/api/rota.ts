import type { RotaList, RotaPlan } from '#shared/rota.ts';
import type { Send } from './api.ts';

const path = '/staff/rota';

export const listRotas = (send: Send) => send<RotaList>('get', path);

export const askForRota = (send: Send, events: string[]) =>
  send<RotaPlan>('post', path, { input: { events } });

export const getRota = (send: Send, id: string) => send<RotaPlan>('get', `${path}/${id}`);

export const acceptRota = (send: Send, id: string, seats: string[]) =>
  send<RotaPlan>('post', `${path}/${id}/accept`, { input: { seats } });

export const discardRota = (send: Send, id: string) =>
  send<RotaPlan>('post', `${path}/${id}/discard`);
