import { Schema } from 'mongoose';
import { schemaOptions } from './mongo.ts';

/** `open` rows go to whoever comes; `released` rows wait for the waiting list. */
export type Gate = 'open' | 'released';

/** One place of a pool; free while it has no holder. */
export interface PlaceRow {
  _id: string;
  eventId: string;
  pool: string;
  no: number;
  holder: string | null;
  slot: string | null;
  gate: Gate;
}

/** A pool, so that its first opening is told from later ones. */
export interface PoolRow {
  _id: string;
  eventId: string;
  pool: string;
  /** The last number of the first opening: rows up to it come open until that opening is complete. */
  firstTo: number;
  opened: boolean;
}

/** The rows that are claimed. */
export const placeSchema = new Schema<PlaceRow>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    pool: { type: String, required: true },
    no: { type: Number, required: true },
    holder: { type: String, default: null },
    slot: { type: String, default: null },
    gate: { type: String, required: true, enum: ['open', 'released'] },
  },
  schemaOptions,
)
  .index({ eventId: 1, pool: 1, holder: 1, gate: 1, no: 1 })
  .index(
    { holder: 1, slot: 1 },
    { unique: true, partialFilterExpression: { holder: { $gt: '' } } },
  );

/** The pools that they stand in. */
export const poolSchema = new Schema<PoolRow>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    pool: { type: String, required: true },
    firstTo: { type: Number, required: true },
    opened: { type: Boolean, required: true },
  },
  schemaOptions,
);
