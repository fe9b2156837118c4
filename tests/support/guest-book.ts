import { type Connection, type Model, Schema } from 'mongoose';
import type { Clock } from '#server/platform/clock.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';

export interface Guest extends PendingEventsRow {
  _id: string;
  state: string;
}

/** Records with events, for the relay to handle. */
export function guestBook(connection: Connection) {
  const guests: Model<Guest> = modelOf<Guest>(connection, 'guests', guestSchema);
  return {
    guests,
    find: (id: string) => guests.findById(id).lean<Guest>(),
    async arrive(clock: Clock, id: string, ...types: string[]): Promise<void> {
      const events = types.map((type) => newEvent(type, { guest: id }));
      await guests.create({ _id: id, state: 'here', ...firstEvents(clock.now(), events) });
    },
    async happen(clock: Clock, id: string, type: string): Promise<void> {
      await guests.updateOne({ _id: id }, recordEvents(clock.now(), [newEvent(type, {})]));
    },
    /** Empties the book, and the dead letters. */
    async clear(): Promise<void> {
      for (const name of ['guests', 'dead-letters'])
        await connection.collection(name).deleteMany({});
    },
  };
}

/** Looks again and again until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

const guestSchema = pendingEventsIndex(
  new Schema<Guest>(
    {
      _id: { type: String, required: true },
      state: { type: String, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
