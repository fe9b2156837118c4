import { z } from 'zod';
import { nations } from './nation-ids.ts';

export type { Nation } from './nation-ids.ts';

/** A nation as it crosses the wire. */
export const nation = z.enum(nations);

/** The law on disability that an event stands under: Northern Ireland keeps the 1995 Act (domain rules §2.4). */
export const legalRegimes = ['equality-act-2010', 'dda-1995'] as const;
export const legalRegime = z.enum(legalRegimes);
