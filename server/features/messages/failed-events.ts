import type { DeadLetterAction, DeadLetterAnswer } from '#shared/messages.ts';
import type { PageOf } from '#shared/page-of.ts';
import { Problem } from '#server/problems.ts';
import type { Reader } from './service.ts';
import { type FailedEvent, letterOf } from './shown.ts';

export interface FailedEventPorts {
  list(page: { skip: number; limit: number }): Promise<{ total: number; letters: FailedEvent[] }>;
  retry(id: string): Promise<boolean | 'gone'>;
  discard(id: string, by: Omit<Reader, 'roles'>): Promise<boolean>;
}

/** What staff do about events whose consequences failed every time. */
export const createFailedEvents = (deadLetters: FailedEventPorts) => ({
  async listDeadLetters(page: number, may: DeadLetterAction[]): Promise<PageOf<DeadLetterAnswer>> {
    const limit = 50;
    const { total, letters } = await deadLetters.list({ skip: (page - 1) * limit, limit });
    return { rows: letters.map((letter) => letterOf(letter, may)), page, pageSize: limit, total };
  },

  /** Gives an event back to its record. Throws not-found; gone where the record is. */
  async retryDeadLetter(id: string): Promise<void> {
    const retried = await deadLetters.retry(id);
    if (retried === false) throw new Problem('not-found', 'page.unknown');
    if (retried === 'gone') throw new Problem('gone', 'page.unknown');
  },

  /** Takes an event away that will never be done; that is recorded. Throws not-found. */
  async discardDeadLetter(id: string, by: Omit<Reader, 'roles'>): Promise<void> {
    if (!(await deadLetters.discard(id, by))) throw new Problem('not-found', 'page.unknown');
  },
});
