import { Schema } from 'mongoose';
import { localeIds } from '#shared/locales.ts';
import { registrationSources, registrationStates } from '#shared/registrations.ts';
import { schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { EndedClaim, StoredRegistration } from './ports.ts';

/** Fields of the domain that may be absent; the rest are always there. */
type Optional =
  | 'until'
  | 'holdLimit'
  | 'consentBy'
  | 'waiting'
  | 'offering'
  | 'changing'
  | 'lapsed';

/** A registration as it is stored: fields that do not apply are absent. */
export interface RegistrationRow
  extends Omit<StoredRegistration, 'id' | Optional>, PendingEventsRow {
  _id: string;
  until?: Date;
  holdLimit?: Date;
  consentBy?: string;
  waiting?: NonNullable<StoredRegistration['waiting']>;
  offering?: NonNullable<StoredRegistration['offering']>;
  changing?: NonNullable<StoredRegistration['changing']>;
  lapsed?: NonNullable<StoredRegistration['lapsed']>;
  liveKeys?: string[];
  /** The beginning of whose words staff search by. */
  search: string[];
  sortName: string;
  ended?: Array<EndedClaim & { at: Date }>;
  /** Past its time: it names nobody any more. */
  retired?: boolean;
}

const text = { type: String, required: true } as const;
const claimInHand = new Schema(
  { claim: text, until: { type: Date, required: true } },
  { _id: false },
);

export const registrationSchema = pendingEventsIndex(
  new Schema<RegistrationRow>(
    {
      _id: text,
      reference: text,
      eventId: text,
      state: { ...text, enum: registrationStates },
      version: { type: Number, required: true },
      until: { type: Date },
      held: { type: Boolean, required: true },
      holdLimit: { type: Date },
      locale: { ...text, enum: localeIds },
      source: { ...text, enum: registrationSources },
      consentBy: { type: String },
      contact: {
        email: { type: String, default: null },
        phone: { type: String, default: null },
        method: text,
        format: text,
      },
      people: [
        {
          _id: false,
          id: text,
          name: { type: String, default: '' },
          email: { type: String, default: null },
          kind: text,
          assists: { type: String, default: null },
          pool: text,
          sessions: { type: [String], required: true },
          under18: { type: Boolean, required: true },
          guardian: {
            type: new Schema({ name: String, phone: String }, { _id: false }),
            default: null,
          },
          photos: text,
          accessId: text,
        },
      ],
      places: [{ _id: false, person: text, pool: text, claim: text }],
      waiting: { type: new Schema({ since: Date, no: Number, passedAt: Date }, { _id: false }) },
      offering: { type: claimInHand },
      changing: { type: claimInHand },
      former: {
        type: [
          {
            _id: false,
            key: text,
            at: { type: Date, required: true },
            personId: { type: String, default: null },
            name: String,
            address: text,
            why: text,
          },
        ],
        default: undefined,
      },
      leaving: { type: [Schema.Types.Mixed], default: undefined },
      toldOf: { type: Number },
      lapsed: { type: new Schema({ reason: String, as: String }, { _id: false }) },
      liveKeys: { type: [String], default: undefined },
      search: { type: [String], required: true },
      sortName: { type: String },
      ended: {
        type: [
          { _id: false, claim: String, slots: { type: [String], default: undefined }, at: Date },
        ],
        default: undefined,
      },
      retired: { type: Boolean },
      createdAt: { type: Date, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ reference: 1 }, { unique: true })
  .index(
    { eventId: 1, liveKeys: 1 },
    { unique: true, partialFilterExpression: { liveKeys: { $exists: true } } },
  )
  .index({ eventId: 1, createdAt: -1, _id: -1 })
  .index({ createdAt: 1 }, { partialFilterExpression: { state: 'lapsed' } })
  .index({ eventId: 1, state: 1, createdAt: -1 })
  .index({ eventId: 1, sortName: 1 })
  .index({ eventId: 1, state: 1, sortName: 1 })
  .index({ eventId: 1, search: 1 })
  .index({ eventId: 1, 'people.pool': 1, createdAt: -1 })
  .index({ eventId: 1, 'people.pool': 1, state: 1, createdAt: -1 })
  .index({ 'people.accessId': 1 })
  .index({ 'contact.email': 1 }, { partialFilterExpression: { 'contact.email': { $gt: '' } } })
  .index({ 'people.email': 1 }, { partialFilterExpression: { 'people.email': { $gt: '' } } })
  .index({ until: 1 }, { partialFilterExpression: { until: { $exists: true } } })
  .index(
    { eventId: 1, 'waiting.no': 1 },
    { partialFilterExpression: { waiting: { $exists: true } } },
  )
  .index({ 'offering.until': 1 }, { partialFilterExpression: { offering: { $exists: true } } })
  .index({ 'changing.until': 1 }, { partialFilterExpression: { changing: { $exists: true } } })
  .index({ 'ended.at': 1 }, { partialFilterExpression: { ended: { $exists: true } } });
