export const poolKinds = [
  'general',
  'delegation',
  'wheelchair',
  'invited',
  'held-back',
  'assistant',
] as const;
export type PoolKind = (typeof poolKinds)[number];

/** Who is next on the waiting list: the first whose party fits, or nobody before the first whose turn it is. */
export const waitingOrders = ['first-who-fits', 'strict'] as const;

/** Whether free places are offered to those who wait by themselves, or by staff one by one. */
export const offerWays = ['automatic', 'by-hand'] as const;

/** How people get in, once registration is open. */
export interface Admission {
  order: (typeof waitingOrders)[number];
  offers: (typeof offerWays)[number];
  /** Whether each registration waits, its places held, until staff approve it. */
  approval: boolean;
}

/** How people get in where nobody has said otherwise. */
export const usualAdmission: Admission = {
  order: 'first-who-fits',
  offers: 'automatic',
  approval: false,
};

/** Whether held-back places have opened to all, by the ISO day that it is in the event's zone. */
export const isReleased = (
  { kind, releaseOn }: { kind: PoolKind; releaseOn?: string | undefined },
  today: string,
): boolean => kind === 'held-back' && releaseOn !== undefined && releaseOn <= today;

/** The pools that whoever registers may choose from; an invitation opens one more. */
export const choosablePools = <Some extends { id: string; kind: PoolKind }>(
  pools: readonly Some[],
  invitedTo: string | null,
): Some[] =>
  pools.filter(
    ({ id, kind }) =>
      kind === 'general' || kind === 'delegation' || kind === 'wheelchair' || id === invitedTo,
  );
