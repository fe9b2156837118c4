import type { CoverBoard, CoverOverview } from '#shared/cover-board.ts';
import type { CoverAcceptance, CoverLineInput, EventCover } from '#shared/cover-plan.ts';
import type { Send } from './api.ts';

const pathOf = (eventId: string): string => `/staff/events/${eventId}/cover`;

export const getCover = (send: Send, eventId: string) => send<EventCover>('get', pathOf(eventId));

export const saveCoverLine = (send: Send, eventId: string, kind: string, input: CoverLineInput) =>
  send<EventCover>('put', `${pathOf(eventId)}/lines/${kind}`, { input });

export const acceptCover = (send: Send, eventId: string, input: CoverAcceptance) =>
  send<EventCover>('post', `${pathOf(eventId)}/accept`, { input });

export const getCoverBoard = (send: Send, eventId: string) =>
  send<CoverBoard>('get', `${pathOf(eventId)}/board`);

export const getCoverOverview = (send: Send) => send<CoverOverview>('get', '/staff/cover');
