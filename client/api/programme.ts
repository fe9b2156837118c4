import type { EventCount } from '#shared/events.ts';
import type { Programme } from '#shared/programme.ts';
import { ApiProblem, type Send } from './api.ts';

/** The programme; null where none has been entered yet. */
export async function findProgramme(send: Send): Promise<Programme | null> {
  try {
    return await send<Programme>('get', '/programme');
  } catch (error) {
    if (error instanceof ApiProblem && error.body.status === 404) return null;
    throw error;
  }
}

export const listEventCounts = (send: Send) => send<EventCount[]>('get', '/event-counts');
