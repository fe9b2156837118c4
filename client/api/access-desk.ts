import type { Board, BoardQuery, DeskRequest } from '#shared/access-desk.ts';
import type { NeedMoveInput } from '#shared/access-requests.ts';
import { type ManyAction, type NeedVerb, verbOf } from '#shared/need-actions.ts';
import type { NeedTask } from '#shared/need-tasks.ts';
import type { Send } from './api.ts';

const path = '/staff/access-requests';

export const getBoard = (send: Send, query: Partial<BoardQuery>) =>
  send<Board>('get', path, { query });

export const moveManyNeeds = (send: Send, action: ManyAction, needs: readonly string[]) =>
  send<{ moved: number; left: number }>('post', `${path}/many/${verbOf(action)}`, {
    input: { needs },
  });

/** Reads one person's request; the reading is recorded. */
export const getDeskRequest = (send: Send, id: string) => send<DeskRequest>('get', `${path}/${id}`);

export interface NeedRef {
  id: string;
  needId: string;
}

export const moveDeskNeed = (
  send: Send,
  { id, needId }: NeedRef,
  verb: NeedVerb,
  input: NeedMoveInput,
) => send<DeskRequest>('post', `${path}/${id}/needs/${needId}/${verb}`, { input });

export const assignNeed = (
  send: Send,
  { id, needId }: NeedRef,
  input: { version: number; owner: string; place?: string | undefined },
) => send<DeskRequest>('put', `${path}/${id}/needs/${needId}/owner`, { input });

export const setNeedTask = (
  send: Send,
  { id, needId }: NeedRef,
  { kind, state }: NeedTask,
  version: number,
) =>
  send<DeskRequest>('put', `${path}/${id}/needs/${needId}/tasks/${kind}`, {
    input: { version, state },
  });
