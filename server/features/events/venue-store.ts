import { type Connection, Schema } from 'mongoose';
import type { Venue } from '#shared/venues.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { VenueStore } from './service.ts';

/** Venues in the collection `venues`, by their id. */
export function createVenueStore(connection: Connection): VenueStore {
  const venues = modelOf<VenueRow>(connection, 'venues', venueSchema);
  return {
    async save({ id, ...venue }) {
      await venues.updateOne({ _id: id }, { $set: venue }, { upsert: true });
    },
    async find(id) {
      const row = await venues.findById(id).lean<VenueRow>();
      return row && toVenue(row);
    },
    async findMany(ids) {
      if (ids.length === 0) return [];
      const rows = await venues.find({ _id: { $in: ids } }).lean<VenueRow[]>();
      return rows.map(toVenue);
    },
  };
}

type VenueRow = Omit<Venue, 'id'> & { _id: string };

const text = { type: String, required: true } as const;

const venueSchema = new Schema<VenueRow>(
  {
    _id: text,
    name: text,
    nation: text,
    address: [text],
    postcode: text,
    town: text,
    features: [text],
    safetyCapacity: { type: Number, required: true },
    visitedOn: text,
    texts: { type: Schema.Types.Mixed, required: true },
  },
  schemaOptions,
);

const toVenue = ({ _id, ...venue }: VenueRow): Venue => ({ id: _id, ...venue });
