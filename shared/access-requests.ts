import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { ownShare } from './access-packs.ts';
import { contactMethods } from './contact-choices.ts';
import { needActions, workedAnswers } from './need-actions.ts';
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

const words = z.string().trim().max(1_000, code('access.wordsLong')).optional();

/** What goes with a move of a need: a question, an answer, a reason, what happened; each where the move asks for it. */
export const needMoveInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  words,
  /** What is offered in place of what cannot be met. */
  alternative: words,
  /** How well it went, as the person says it afterwards. */
  worked: z.enum(workedAnswers).optional(),
});
export type NeedMoveInput = z.infer<typeof needMoveInput>;
export type NeedMoveWords = Omit<NeedMoveInput, 'version'>;

/** A need as its person and the access lead see it. */
export const accessNeed = needInput.strip().extend({
  id: z.string(),
  state: z.enum(needStates),
  askedAt: z.coerce.date(),
  /** Whether what the person was told of is what they asked for; null until they are told. */
  outcome: z.enum(['as-asked', 'alternative']).nullable(),
  /** For how many of the sessions with this need support is sure; null where none is counted by session. */
  cover: z.object({ sessions: z.int(), covered: z.int() }).nullable(),
  may: z.array(z.enum(needActions)),
});
export type AccessNeed = z.infer<typeof accessNeed>;

/** Words between a person and those who arrange what they need. */
export const accessWords = z.object({
  id: z.string(),
  needId: z.string(),
  at: z.coerce.date(),
  action: z.enum(needActions),
  byPerson: z.boolean(),
  words: z.string().optional(),
  alternative: z.string().optional(),
  worked: z.enum(workedAnswers).optional(),
});
export type AccessWords = z.infer<typeof accessWords>;

/** All that one person said about access at one event. */
export const accessRequest = accessInput.strip().extend({
  id: z.string(),
  consentToHold: z.boolean(),
  needs: z.array(accessNeed),
  /** Questions, answers and decisions, the oldest first. */
  talk: z.array(accessWords),
  shares: z.array(ownShare),
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
