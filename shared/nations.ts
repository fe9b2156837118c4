import { z } from 'zod';
import { legalRegimes, nations } from './nation-ids.ts';

export type { Nation } from './nation-ids.ts';

/** A nation as it crosses the wire. */
export const nation = z.enum(nations);

export const legalRegime = z.enum(legalRegimes);
