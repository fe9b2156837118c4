import { Schema } from 'mongoose';
import { localeIds, type LocaleId } from '#shared/locales.ts';
import { personStates, type PersonState } from '#shared/people.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { OpenIdAccount } from './ports.ts';

export interface PersonRow extends PendingEventsRow {
  _id: string;
  email: string;
  name: string;
  words: string[];
  locale: LocaleId;
  state: PersonState;
  roles: RoleGrant[];
  passwordHash?: string;
  openId?: OpenIdAccount;
  /** The app that counts; `secret` is sealed. */
  code?: { secret: string; confirmedAt: Date; lastStep: number };
  /** Sealed: for an app that is to be set up. */
  nextSecret?: string;
  codeTries: { count: number; until: Date };
  /** Slow hashes, since the codes are short; under no key, so that they outlast it. */
  recoveryCodes: string[];
  version: number;
}

const text = { type: String, required: true } as const;

export const personSchema = pendingEventsIndex(
  new Schema<PersonRow>(
    {
      _id: text,
      email: text,
      name: text,
      words: { type: [String], required: true },
      locale: { ...text, enum: localeIds },
      state: { ...text, enum: personStates },
      roles: { type: [{ type: Schema.Types.Mixed }], required: true },
      passwordHash: { type: String },
      openId: { type: new Schema({ issuer: text, subject: text }, { _id: false }) },
      code: {
        type: new Schema(
          {
            secret: text,
            confirmedAt: { type: Date, required: true },
            lastStep: { type: Number, required: true },
          },
          { _id: false },
        ),
      },
      nextSecret: { type: String },
      codeTries: { count: { type: Number, required: true }, until: { type: Date, required: true } },
      recoveryCodes: { type: [String], required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ email: 1 }, { unique: true })
  .index(
    { 'openId.issuer': 1, 'openId.subject': 1 },
    { unique: true, partialFilterExpression: { 'openId.subject': { $exists: true } } },
  )
  .index({ words: 1 })
  .index({ state: 1, name: 1 })
  .index({ 'roles.role': 1 });
