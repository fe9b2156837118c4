import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { contactMethods } from './contact-choices.ts';
import { needStates } from './need-states.ts';
import { code } from './problem.ts';

export const detailLimit = 500;
const detail = z.string().trim().max(detailLimit, code('access.detailTooLong'));

/** One need as the person states it; `answers` are the follow-up questions by name. No diagnosis is asked for. */
export const needInput = z.strictObject({
  code: z.enum(needCodes as [NeedCode, ...NeedCode[]]),
  severity: z.enum(['required', 'helpful']).default('required'),
  answers: z.record(z.string().max(40), detail).default({}),
});
export type NeedInput = z.infer<typeof needInput>;

/** What one person says about access, with their consent to hold it and to share it. */
export const accessInput = z.strictObject({
  consentToHold: z.literal(true, code('access.consentMissing')),
  consentToShare: z.boolean().default(false),
  needs: z.array(needInput).max(60).default([]),
  anythingElse: detail.optional(),
  contactMe: z.strictObject({ method: z.enum(contactMethods), when: detail.optional() }).optional(),
  keepProfile: z.boolean().default(false),
});
export type AccessInput = z.infer<typeof accessInput>;

export const needActions = [
  'need.acknowledge',
  'need.arrange',
  'need.confirm',
  'need.decline',
  'need.withdraw',
  'need.look-again',
] as const;
export type NeedAction = (typeof needActions)[number];

/** A need as its person and the access lead see it. */
export const accessNeed = needInput.extend({
  id: z.string(),
  state: z.enum(needStates),
  askedAt: z.coerce.date(),
  may: z.array(z.enum(needActions)),
});
export type AccessNeed = z.infer<typeof accessNeed>;

/** All that one person said about access at one event. */
export const accessRequest = accessInput.extend({
  id: z.string(),
  consentToHold: z.boolean(),
  needs: z.array(accessNeed),
  deleteOn: z.iso.date(),
  /** 0 while nothing has been said yet. */
  version: z.int(),
});
export type AccessRequest = z.infer<typeof accessRequest>;

/** All of what a person says about access, in place of what they said before. */
export const accessUpdate = accessInput.extend({ version: z.int().min(0) });
export type AccessUpdate = z.infer<typeof accessUpdate>;

/** The needs that somebody asked us to keep for the next event; null where there are none. */
export const accessProfile = z.object({
  profile: z.object({ needs: z.array(needInput.strip()), keptOn: z.iso.date() }).nullable(),
});
export type AccessProfile = z.infer<typeof accessProfile>;
