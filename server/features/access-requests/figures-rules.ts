import type { PlainNeed } from './ports.ts';

/** What can have become of a need; each need is one of these. */
export const outcomes = ['met', 'alternative', 'notMet', 'told', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
export type OutcomeCounts = Record<Outcome, number>;

export const noOutcomes = (): OutcomeCounts => ({
  met: 0,
  alternative: 0,
  notMet: 0,
  told: 0,
  open: 0,
});

/** What became of a need; null where it does not count: it was never submitted, or taken back. */
export function outcomeOf({
  state,
  outcome,
  worked,
}: Pick<PlainNeed, 'state' | 'outcome' | 'worked'>): Outcome | null {
  if (state === 'draft' || state === 'withdrawn') return null;
  if (state === 'not-met' || state === 'cannot-meet' || worked === 'no') return 'notMet';
  const told = state === 'confirmed-to-person' || state === 'delivered' || state === 'reviewed';
  if (!told) return 'open';
  if (outcome === 'alternative') return 'alternative';
  return state === 'confirmed-to-person' ? 'told' : 'met';
}

/** How many needs were stated. */
export const statedOf = (counts: OutcomeCounts): number =>
  outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/** The counts of several events together. */
export const together = (all: readonly OutcomeCounts[]): OutcomeCounts =>
  Object.fromEntries(
    outcomes.map((outcome) => [outcome, all.reduce((sum, counts) => sum + counts[outcome], 0)]),
  ) as OutcomeCounts;
