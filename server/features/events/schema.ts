import { Schema } from 'mongoose';
import type { Event } from '#shared/events.ts';
import { schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';

/** An event as it is stored, with the words that find it. */
export type EventRow = Omit<Event, 'id'> & PendingEventsRow & { _id: string; words: string[] };

const text = { type: String, required: true } as const;
/** A draft has some of its words still to come; mongoose takes an empty text for a missing one. */
const textMaybeEmpty = { type: String, default: '' } as const;
const textOrNull = { type: String, default: null } as const;
const moment = { type: Date, required: true } as const;
const count = { type: Number, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;
const part = { ...schemaOptions, _id: false } as const;

const sessionSchema = new Schema(
  {
    id: text,
    startsAt: moment,
    endsAt: moment,
    kind: text,
    strand: textOrNull,
    choice: textOrNull,
    capacity: { type: Number, default: null },
    recorded: { type: Boolean, required: true },
    mode: { type: String },
    speakers: { type: [String], default: undefined },
    activities: [text],
    provided: [text],
    wanted: { type: [String], default: undefined },
    texts: mixed,
  },
  part,
);

export const eventSchema = pendingEventsIndex(
  new Schema<EventRow>(
    {
      _id: text,
      slug: text,
      controllerId: text,
      activity: text,
      kind: text,
      nation: text,
      legalRegime: text,
      mode: text,
      zone: text,
      startsAt: moment,
      endsAt: moment,
      state: text,
      texts: mixed,
      venueId: textOrNull,
      online: {
        type: new Schema(
          {
            platform: textMaybeEmpty,
            phone: { type: Boolean, required: true },
            joining: Schema.Types.Mixed,
            work: Schema.Types.Mixed,
          },
          part,
        ),
        default: null,
      },
      strands: [new Schema({ id: text, texts: mixed }, part)],
      sessions: [sessionSchema],
      pools: [
        new Schema(
          {
            id: text,
            kind: text,
            nation: textOrNull,
            capacity: count,
            texts: Schema.Types.Mixed,
            releaseOn: { type: String },
          },
          part,
        ),
      ],
      provided: [text],
      arrangeable: [new Schema({ code: text, until: text }, part)],
      contact: new Schema(
        { name: textMaybeEmpty, email: textMaybeEmpty, phone: textMaybeEmpty },
        part,
      ),
      opensAt: moment,
      closesAt: moment,
      holdMinutes: count,
      offerHours: count,
      admission: { type: Schema.Types.Mixed },
      edits: { type: Schema.Types.Mixed },
      writtenAt: { type: Schema.Types.Mixed },
      joiningAt: { type: Date },
      welshOverride: { type: Schema.Types.Mixed },
      version: count,
      words: [text],
      ...pendingEventsFields,
    },
    schemaOptions,
  )
    .index({ slug: 1 }, { unique: true })
    .index({ startsAt: 1, _id: 1 })
    .index({ nation: 1, startsAt: 1, _id: 1 })
    .index({ kind: 1, startsAt: 1, _id: 1 })
    .index({ mode: 1, startsAt: 1, _id: 1 })
    .index({ nation: 1, kind: 1, startsAt: 1, _id: 1 })
    .index({ provided: 1, startsAt: 1, _id: 1 })
    .index(
      { 'pools.releaseOn': 1 },
      { partialFilterExpression: { 'pools.releaseOn': { $exists: true } } },
    )
    .index({ words: 1 }) as Schema<EventRow>,
);
