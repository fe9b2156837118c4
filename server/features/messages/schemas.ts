import { Schema } from 'mongoose';
import { localeIds } from '#shared/locales.ts';
import { messagePolicies, messageStates } from '#shared/messages.ts';
import { schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { NewMessage, StoredMessage } from './service.ts';

/** A message as it is stored: fields that do not apply are absent, the body is sealed. */
export interface MessageRow extends Omit<NewMessage, 'withheld'>, PendingEventsRow {
  _id: string;
  state: StoredMessage['state'];
  attempts: number;
  queuedAt: Date;
  /** When it is due, or, while it is being sent, when the lease runs out; absent once it rests. */
  nextAt?: Date;
  lease?: Date;
  sentAt?: Date;
  code?: string;
  version: number;
  body?: string;
}

/** The task to phone or write to somebody; its id is the message's. */
export interface TaskRow extends PendingEventsRow {
  _id: string;
  /** The event of the message, so that its organisers find the task. */
  eventId?: string;
  reason: 'bounced' | 'failed';
  state: 'open' | 'done';
  at: Date;
  doneAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;

export const messageSchema = pendingEventsIndex(
  new Schema<MessageRow>(
    {
      _id: text,
      key: text,
      template: text,
      locale: { ...text, enum: localeIds },
      to: { name: { type: String }, address: text },
      about: {
        eventId: { type: String },
        registrationId: { type: String },
        with: { type: [String], default: undefined },
        broadcastId: { type: String },
      },
      data: { type: Schema.Types.Mixed },
      policy: { ...text, enum: messagePolicies },
      state: { ...text, enum: messageStates },
      attempts: { type: Number, required: true },
      queuedAt: { type: Date, required: true },
      nextAt: { type: Date },
      lease: { type: Date },
      sentAt: { type: Date },
      code: { type: String },
      version: { type: Number, required: true },
      body: { type: String },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ key: 1 }, { unique: true })
  .index({ nextAt: 1 }, { partialFilterExpression: { nextAt: { $exists: true } } })
  .index({ state: 1, queuedAt: -1 })
  .index({ 'about.eventId': 1, queuedAt: -1 })
  .index({ 'about.registrationId': 1 })
  .index({ 'about.with': 1 }, { partialFilterExpression: { 'about.with': { $exists: true } } })
  .index(
    { 'about.broadcastId': 1, state: 1 },
    { partialFilterExpression: { 'about.broadcastId': { $exists: true } } },
  )
  .index({ queuedAt: -1 });

export const taskSchema = pendingEventsIndex(
  new Schema<TaskRow>(
    {
      _id: text,
      eventId: { type: String },
      reason: { ...text, enum: ['bounced', 'failed'] },
      state: { ...text, enum: ['open', 'done'] },
      at: { type: Date, required: true },
      doneAt: { type: Date },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ state: 1, at: 1 })
  .index({ state: 1, eventId: 1, at: 1 });
