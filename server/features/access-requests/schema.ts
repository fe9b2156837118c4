import { Schema } from 'mongoose';
import { needCodes } from '#shared/access-needs.ts';
import { needStates } from '#shared/need-states.ts';
import { schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { OutcomeCounts } from './figures-rules.ts';
import type { HistoryEntry, PlainNeed } from './ports.ts';

/** Codes, states and dates are plain, to be searched; words are sealed field by field. */
export interface AccessRow extends PendingEventsRow {
  _id: string;
  eventId: string;
  holdSince?: Date;
  shareSince?: Date;
  needs: Array<
    Pick<PlainNeed, 'id' | 'code' | 'severity' | 'state' | 'askedAt'> &
      Partial<PlainNeed> & { answers?: string }
  >;
  history?: Array<Omit<HistoryEntry, 'words'> & { words?: string }>;
  anythingElse?: string;
  contactMe?: string;
  keepProfile: boolean;
  source: string;
  deleteAfter: Date;
  foodUntil?: Date;
  version: number;
  /** Set when everything said was taken away; the record goes once that is recorded. */
  buried?: boolean;
  /** The version of the event for whose move its needs were taken back last. */
  lookedFor?: number;
  /** When its person was asked how it went. */
  reviewAskedAt?: Date;
}

const text = { type: String, required: true } as const;

export const accessSchema = pendingEventsIndex(
  new Schema<AccessRow>(
    {
      _id: text,
      eventId: text,
      holdSince: { type: Date },
      shareSince: { type: Date },
      needs: [
        {
          _id: false,
          id: text,
          code: { ...text, enum: needCodes },
          severity: text,
          state: { ...text, enum: needStates },
          askedAt: { type: Date, required: true },
          answers: { type: String },
          dueOn: { type: String },
          owner: { type: String },
          tasks: { type: Schema.Types.Mixed },
          proposal: { type: Schema.Types.Mixed },
          outcome: { type: String },
          issue: { type: Schema.Types.Mixed },
          worked: { type: String },
          place: { type: String },
        },
      ],
      history: { type: Schema.Types.Mixed },
      anythingElse: { type: String },
      contactMe: { type: String },
      keepProfile: { type: Boolean, required: true },
      source: text,
      deleteAfter: { type: Date, required: true },
      foodUntil: { type: Date },
      version: { type: Number, required: true },
      buried: { type: Boolean },
      lookedFor: { type: Number },
      reviewAskedAt: { type: Date },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
)
  .index({ eventId: 1, 'needs.code': 1, 'needs.state': 1 })
  .index({ 'needs.dueOn': 1 })
  .index({ 'needs.issue.openedAt': 1 })
  .index({ deleteAfter: 1 })
  .index({ foodUntil: 1 }, { partialFilterExpression: { foodUntil: { $exists: true } } });

export interface TotalsRow {
  _id: string;
  people: number;
  codes: Record<string, number>;
  /** What became of what was asked for, as it stood then. */
  outcomes?: OutcomeCounts;
  at: Date;
}

export const totalsSchema = new Schema<TotalsRow>(
  {
    _id: text,
    people: { type: Number, required: true },
    codes: { type: Schema.Types.Mixed, required: true },
    outcomes: { type: Schema.Types.Mixed },
    at: { type: Date, required: true },
  },
  schemaOptions,
);

export interface ProfileRow {
  _id: string;
  /** The address and the name, sealed: from them the id is made anew when keys rotate. */
  who: string;
  needs: string;
  keptAt: Date;
  until: Date;
}

export const profileSchema = new Schema<ProfileRow>(
  {
    _id: text,
    who: text,
    needs: text,
    keptAt: { type: Date, required: true },
    until: { type: Date, required: true },
  },
  schemaOptions,
).index({ until: 1 });
