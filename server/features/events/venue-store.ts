import { type Connection, Schema } from 'mongoose';
import { nations } from '#shared/nation-ids.ts';
import type { Venue } from '#shared/venues.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { KeptVenue, VenueStore } from './ports.ts';

/** Venues in the collection `venues`, by their id. */
export function createVenueStore(connection: Connection): VenueStore {
  const venues = modelOf<VenueRow>(connection, 'venues', venueSchema);
  return {
    async save({ id, ...venue }) {
      const $setOnInsert = { version: 1, pendingEvents: [] };
      await venues.updateOne({ _id: id }, { $set: venue, $setOnInsert }, { upsert: true });
    },
    async insert({ id, ...venue }, { by, requestId }, now) {
      const added = newEvent('venue.added', {}, by, requestId);
      await venues.create({ ...venue, _id: id, version: 1, ...firstEvents(now, [added]) });
    },
    async change({ id, version }, venue, { by, requestId }, now) {
      const { $set, $push } = recordEvents(now, [newEvent('venue.changed', {}, by, requestId)]);
      const gone = (['doorMillimetres', 'parkingBays'] as const).filter((one) => !(one in venue));
      const changed = await venues.updateOne(
        { _id: id, version },
        {
          $set: { ...venue, ...$set },
          $push,
          $inc: { version: 1 },
          ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((one) => [one, ''])) }),
        },
      );
      return changed.matchedCount === 1;
    },
    async find(id) {
      const row = await venues.findById(id).select(hidden).lean<VenueRow>();
      return row && toVenue(row);
    },
    async findMany(ids) {
      if (ids.length === 0) return [];
      const rows = await venues
        .find({ _id: { $in: ids } })
        .select(hidden)
        .lean<VenueRow[]>();
      return rows.map(toVenue);
    },
    async list() {
      const rows = await venues
        .find({ nation: { $in: [...nations] } })
        .sort({ nation: 1, name: 1 })
        .limit(1_000)
        .select(hidden)
        .lean<VenueRow[]>();
      return rows.map(toVenue);
    },
  };
}

type VenueRow = Omit<KeptVenue, 'id'> & PendingEventsRow & { _id: string };

const text = { type: String, required: true } as const;
const hidden = { pendingEvents: 0, relayAt: 0 } as const;

const venueSchema = pendingEventsIndex(
  new Schema<VenueRow>(
    {
      _id: text,
      name: text,
      nation: text,
      address: [text],
      postcode: text,
      town: text,
      features: [text],
      lacking: { type: [text], default: undefined },
      doorMillimetres: { type: Number },
      parkingBays: { type: Number },
      safetyCapacity: { type: Number, required: true },
      visitedOn: text,
      texts: { type: Schema.Types.Mixed, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ).index({ nation: 1, name: 1 }) as Schema<VenueRow>,
);

const toVenue = ({ _id, ...venue }: VenueRow): KeptVenue => ({
  id: _id,
  ...(venue as Omit<Venue, 'id'> & { version: number }),
});
