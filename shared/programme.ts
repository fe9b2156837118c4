import { z } from 'zod';
import { breakLimits } from './break-limits.ts';
import { nation } from './nations.ts';
import { written } from './written-schema.ts';

/** An organisation that runs events and is the controller of their data. */
export const partner = z.object({
  id: z.string(),
  name: z.string(),
  nation,
  email: z.string(),
  phone: z.string(),
  address: z.array(z.string()),
});
export type Partner = z.infer<typeof partner>;

export const streams = ['capacity', 'learning', 'engagement'] as const;
export const modules = ['core', 'equalities'] as const;

/** A line of the activity plan: what it achieves, the goals it serves, and what it means in each nation. */
export const activity = z.object({
  id: z.string(),
  code: z.string(),
  stream: z.enum(streams),
  module: z.enum(modules),
  /** Numbers of the Sustainable Development Goals (1 to 17). */
  goals: z.array(z.int().min(1).max(17)),
  texts: written(z.strictObject({ title: z.string(), achieves: z.string(), advances: z.string() })),
  focus: z.array(z.object({ nation, texts: written(z.string()) })),
  /** How many events or outputs the plan asks for, by nation. */
  targets: z.array(
    z.object({ nation, count: z.int().min(1), of: z.enum(['event', 'webinar', 'output']) }),
  ),
});
export type Activity = z.infer<typeof activity>;

/** An item of the schedule; some have neither name nor owner in the plan. Days are ISO dates. */
export const scheduleItem = z.object({
  id: z.string(),
  code: z.string(),
  name: written(z.string()).nullable(),
  owner: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
});
export type ScheduleItem = z.infer<typeof scheduleItem>;

/** A channel for publicity and the nations it reaches (`uk` serves every nation). */
export const channel = z.object({ id: z.string(), name: z.string(), scope: nation });
export type Channel = z.infer<typeof channel>;

/** The whole programme as it is shown. */
export const programme = z.object({
  id: z.string(),
  texts: written(z.strictObject({ title: z.string(), summary: z.string() })),
  from: z.iso.date(),
  to: z.iso.date(),
  partners: z.array(partner),
  activities: z.array(activity),
  schedule: z.array(scheduleItem),
  channels: z.array(channel),
  /** How long people work without a rest; the latest that has begun holds. */
  breakLimits: z.array(breakLimits).optional(),
});
export type Programme = z.infer<typeof programme>;
