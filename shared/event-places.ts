import { z } from 'zod';
import { admission, event, pool } from './events.ts';
import { offerWays, poolKinds, waitingOrders } from './pools.ts';
import { writtenLocaleIds } from './locales.ts';
import { nation } from './nations.ts';
import { code } from './problem.ts';

/** A pool as staff see it: what it is, and how many of its places are taken, kept for those who wait, and free. */
export const staffPool = pool.extend({
  held: z.int(),
  released: z.int(),
  open: z.int(),
  /** Held-back places whose day has come: what was left of them is part of the general places. */
  isReleased: z.boolean(),
});
export type StaffPool = z.infer<typeof staffPool>;

/** The places of an event and how people get them. */
export const eventPlaces = event
  .pick({
    id: true,
    slug: true,
    zone: true,
    startsAt: true,
    endsAt: true,
    state: true,
    texts: true,
  })
  .extend({
    /** How often the places were changed, so that two people who change them notice. */
    seen: z.int(),
    admission,
    pools: z.array(staffPool),
    may: z.array(z.enum(['places.change'])),
  });
export type EventPlaces = z.infer<typeof eventPlaces>;

const seen = z.int().min(0);

/** What a pool is to be; the names are by language, and without one its kind names it. */
export const poolInput = z.strictObject({
  seen,
  capacity: z
    .int(code('place.capacityInvalid'))
    .min(0, code('place.capacityInvalid'))
    .max(9_999, code('place.capacityInvalid')),
  name: z
    .partialRecord(z.enum(writtenLocaleIds), z.string().trim().max(120, code('text.tooLong')))
    .default({}),
  releaseOn: z.iso.date(code('date.invalid')).optional(),
});
export type PoolInput = z.infer<typeof poolInput>;

export const newPoolInput = poolInput.extend({
  kind: z.enum(poolKinds, code('answer.missing')),
  nation: z.enum(nation.options, code('answer.missing')).optional(),
});
export type NewPoolInput = z.infer<typeof newPoolInput>;

/** A pool that is to go, as it was seen. */
export const poolRemoval = z.strictObject({ seen });

export const admissionInput = z.strictObject({
  seen,
  order: z.enum(waitingOrders, code('answer.missing')),
  offers: z.enum(offerWays, code('answer.missing')),
  approval: z.boolean().default(false),
});
export type AdmissionInput = z.infer<typeof admissionInput>;
