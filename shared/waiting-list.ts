import { z } from 'zod';
import { admission } from './events.ts';

/** What came of passing places on, and why nobody else was offered one. */
export const passedOn = z.object({
  offered: z.int(),
  why: z.enum([
    'nobody-waits',
    'nothing-free',
    'none-fit',
    'not-their-turn',
    'by-hand',
    'event-begun',
    'event-unknown',
    'busy',
  ]),
});
export type PassedOn = z.infer<typeof passedOn>;

/** Somebody who waits, or has been offered a place, as staff see them. */
export const waitingEntry = z.object({
  id: z.string(),
  reference: z.string(),
  /** The first of its people, and how many there are with assistants. */
  name: z.string(),
  people: z.int(),
  pools: z.array(z.string()),
  since: z.date(),
  passedOver: z.boolean(),
  /** Whether all of its places are free now. */
  fits: z.boolean(),
  version: z.int(),
});
export type WaitingEntry = z.infer<typeof waitingEntry>;

/** The waiting list of an event: what came of the last look at it, who waits in their order, who may answer. */
export const waitingList = z.object({
  last: passedOn.extend({ at: z.date() }).nullable(),
  admission,
  /** Free places by pool. */
  free: z.array(z.object({ pool: z.string(), free: z.int() })),
  /** The first hundred who wait. */
  waiting: z.array(waitingEntry),
  offered: z.array(waitingEntry.extend({ until: z.date() })),
  mayOffer: z.boolean(),
});
export type WaitingList = z.infer<typeof waitingList>;
