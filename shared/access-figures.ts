import { z } from 'zod';
import { accessSettings } from './access-settings.ts';
import { written } from './written-schema.ts';

/** A row of outcomes: met, met in another way, not met, promised, open; null where it is too small to show. */
const outcomeRow = z.object({
  /** How many needs were stated, rounded as figures about equality are. */
  base: z.int(),
  cells: z.array(z.int().nullable()),
  /** The share that was met, in whole per cent. */
  rate: z.int().nullable(),
});
export type OutcomeRow = z.infer<typeof outcomeRow>;

const titled = z.object({ id: z.string(), titles: written(z.string()) });

/** How many of the needs that were stated were met, by event and over the programme; and what stands about deadlines. */
export const accessFigures = z.object({
  events: z.array(titled.extend({ row: outcomeRow })),
  /** Null where there are too few to say anything. */
  all: outcomeRow.nullable(),
  /** What coming events in Wales provide for those who wish to use Welsh. */
  welsh: z.array(
    titled.extend({
      provide: z.enum(['nothing', 'in-welsh', 'welsh-to-english', 'both-ways']),
      binding: z.boolean(),
    }),
  ),
  settings: accessSettings,
  coming: z.array(accessSettings),
  may: z.array(z.enum(['access-settings.add'])),
});
export type AccessFigures = z.infer<typeof accessFigures>;
