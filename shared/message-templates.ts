import { z } from 'zod';
import { broadcast, broadcastInput } from './broadcasts.ts';
import { nation } from './nations.ts';

export const templateStates = ['kept', 'removed'] as const;
export type TemplateState = (typeof templateStates)[number];

export const templateActions = ['template.change', 'template.remove'] as const;
export type TemplateAction = (typeof templateActions)[number];

/** Words that start a message at any event. Who keeps it: the organisers of a nation, or of the whole programme. */
export const messageTemplate = broadcast.pick({ name: true, kind: true, texts: true }).extend({
  id: z.string(),
  nation: nation.nullable(),
  version: z.int(),
  may: z.array(z.enum(templateActions)),
});
export type MessageTemplate = z.infer<typeof messageTemplate>;

/** A template as it is written; without a nation it is kept for the whole programme. */
export const templateInput = broadcastInput
  .pick({ name: true, kind: true, texts: true })
  .extend({ nation: z.enum(nation.options).optional() });
export type TemplateInput = z.infer<typeof templateInput>;

export const templateChange = templateInput
  .omit({ nation: true })
  .extend({ version: z.coerce.number().int().min(1) });
export type TemplateChange = z.infer<typeof templateChange>;
