import type { Clock } from '#server/platform/clock.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { DraftChange, DraftStore, StoredDraft } from './ports.ts';

/** Times that a page is saved again after another tab was quicker. */
const mostTries = 5;

export type WriteDraft = ReturnType<typeof createDraftWrites>['write'];

/** Changes of a form that may be open in two tabs, or sent by two presses of one button. */
export function createDraftWrites({ store, clock }: { store: DraftStore; clock: Clock }) {
  return {
    /** Writes on the version that was read. Throws conflict where another tab was quicker. */
    async write(
      draft: StoredDraft,
      change: DraftChange,
      events: NewEvent[] = [],
    ): Promise<StoredDraft> {
      if (!(await store.change(draft, change, events, clock.now())))
        throw new Problem('conflict', 'registration.stale');
      return { ...draft, ...change, version: draft.version + 1 };
    },

    /** Does it once more on what another tab left: each page has its own answers, so both are kept. */
    async again<Answer>(work: () => Promise<Answer>): Promise<Answer> {
      for (let left = mostTries; ; left -= 1)
        try {
          return await work();
        } catch (error) {
          const stale = error instanceof Problem && error.code === 'registration.stale';
          if (!stale || left === 0) throw error;
        }
    },
  };
}
