import { z } from 'zod';
import { supportKindCode } from './cover.ts';
import { onlineWork } from './online-work.ts';
import { written } from './written-schema.ts';

/** How somebody is brought into view: beside the speaker in a room, for everybody online, or by the one person they are for. */
export const viewings = ['stage', 'spotlight', 'pin'] as const;

/** A turn of somebody who is seen while they work; the name is empty while nobody is booked. */
export const runningTurn = z.object({
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  kind: supportKindCode,
  name: z.string(),
  how: z.enum(viewings),
  /** The room, by language; null for what is for everybody together. */
  room: written(z.string()).nullable(),
  /** The sessions that they work in meanwhile, with whoever speaks there. */
  sessions: z.array(z.object({ titles: written(z.string()), speakers: z.array(z.string()) })),
});
export type RunningTurn = z.infer<typeof runningTurn>;

/** Who is seen when at an event, for whoever moderates or runs the platform. */
export const runningOrder = z.object({
  eventId: z.string(),
  titles: written(z.string()),
  zone: z.string(),
  platform: z.string().nullable(),
  online: onlineWork.nullable(),
  turns: z.array(runningTurn),
});
export type RunningOrder = z.infer<typeof runningOrder>;
