import { z } from 'zod';
import { localeIds } from './locales.ts';
import { pageOf } from './page-of.ts';

/** Where a message may stand. */
export const messageStates = [
  'queued',
  'sending',
  'retry',
  'sent',
  'kept',
  'withheld',
  'failed',
  'bounced',
] as const;
export type MessageState = (typeof messageStates)[number];

/** What may be done with a message, by the outbox or by staff. */
export const messageActions = [
  'message.send',
  'message.deliver',
  'message.keep',
  'message.withhold',
  'message.postpone',
  'message.giveUp',
  'message.bounce',
  'message.retry',
  'message.resend',
] as const;
export type MessageAction = (typeof messageActions)[number];

/** Who may see a body: `sensitive` ones only those who may see access needs. */
export const messagePolicies = ['ordinary', 'sensitive'] as const;

/** A message as lists show it. */
export const messageSummary = z.object({
  id: z.string(),
  template: z.string(),
  /** What its writer calls a message to many; null for the product's own, and where it tells of needs. */
  name: z.string().nullable(),
  locale: z.enum(localeIds),
  to: z.object({ name: z.string(), address: z.string() }),
  about: z.object({ eventId: z.string().nullable(), registrationId: z.string().nullable() }),
  policy: z.enum(messagePolicies),
  state: z.enum(messageStates),
  attempts: z.int(),
  queuedAt: z.date(),
  nextAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  /** Why it was not delivered: the mail server's code or ours. */
  code: z.string().nullable(),
  version: z.int(),
  may: z.array(z.enum(messageActions)),
});
export type MessageSummary = z.infer<typeof messageSummary>;
/** A page of messages. */
export const messagePage = pageOf(messageSummary);

/** What a message said; addresses of links stand as `#` where they may not be shown. */
export const messageBody = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(
    z.object({ filename: z.string(), contentType: z.string(), content: z.string() }),
  ),
});
export type MessageBody = z.infer<typeof messageBody>;

/** One message; `body` is null while it is unsent and where the reader may not see it. */
export const message = messageSummary.extend({
  body: messageBody.nullable(),
  /** Whether there is a body that this reader may not see. */
  bodyHidden: z.boolean(),
});
export type Message = z.infer<typeof message>;

/** Somebody whose mail did not arrive: to be phoned or written to. */
export const contactTask = z.object({
  id: z.string(),
  message: messageSummary.nullable(),
  reason: z.enum(['bounced', 'failed']),
  state: z.enum(['open', 'done']),
  at: z.date(),
  doneAt: z.date().nullable(),
});
export type ContactTask = z.infer<typeof contactTask>;
/** A page of tasks. */
export const contactTaskPage = pageOf(contactTask);

/** What may be done about an event that failed every time: try it again, or take it away for good. */
export const deadLetterActions = ['deadLetter.retry', 'deadLetter.discard'] as const;
export type DeadLetterAction = (typeof deadLetterActions)[number];

/** An event whose consequences failed every time. */
export const deadLetter = z.object({
  id: z.string(),
  record: z.object({ collection: z.string(), id: z.string() }),
  type: z.string(),
  code: z.string(),
  happenedAt: z.date(),
  at: z.date(),
  may: z.array(z.enum(deadLetterActions)),
});
export type DeadLetterAnswer = z.infer<typeof deadLetter>;
/** A page of dead letters. */
export const deadLetterPage = pageOf(deadLetter);

/** What the banner says about mail: whether it leaves at all, and how long the oldest has waited. */
export const mailHealth = z.object({
  leaves: z.boolean(),
  waiting: z.int(),
  oldestWaitingSeconds: z.number(),
});
export type MailHealth = z.infer<typeof mailHealth>;

/** The filters of the list of messages. */
export const messageQuery = z.strictObject({
  state: z.enum(messageStates).optional(),
  event: z.string().max(64).optional(),
  registration: z.string().max(64).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type MessageQuery = z.infer<typeof messageQuery>;

export const contactTaskQuery = z.strictObject({
  state: z.enum(['open', 'done']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ContactTaskQuery = z.infer<typeof contactTaskQuery>;
