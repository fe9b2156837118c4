import type {
  SessionChange,
  SessionInput,
  SessionMove,
  StrandsInput,
  TimetableEditor,
} from '#shared/event-timetable.ts';
import type { Send } from './api.ts';

export const getTimetable = (send: Send, id: string) =>
  send<TimetableEditor>('get', `/staff/events/${id}/timetable`);

export const addSession = (send: Send, id: string, input: SessionInput) =>
  send<TimetableEditor>('post', `/staff/events/${id}/sessions`, { input });

export const changeSession = (send: Send, id: string, sessionId: string, input: SessionChange) =>
  send<TimetableEditor>('put', `/staff/events/${id}/sessions/${sessionId}`, { input });

export const moveSession = (send: Send, id: string, sessionId: string, input: SessionMove) =>
  send<TimetableEditor>('post', `/staff/events/${id}/sessions/${sessionId}/move`, { input });

export const removeSession = (send: Send, id: string, sessionId: string, seen: number) =>
  send<TimetableEditor>('post', `/staff/events/${id}/sessions/${sessionId}/remove`, {
    input: { seen },
  });

export const nameStrands = (send: Send, id: string, input: StrandsInput) =>
  send<TimetableEditor>('put', `/staff/events/${id}/strands`, { input });
