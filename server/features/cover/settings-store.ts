import { type Connection, Schema } from 'mongoose';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { SettingsStore, StoredSettings } from './ports.ts';

/** The settings of cover for the whole programme, one record. */
export function createSettingsStore(connection: Connection): SettingsStore {
  const settings = modelOf<SettingsRow>(connection, 'cover-settings', settingsSchema);

  return {
    async find() {
      const row = await settings.findById(theOne).lean<SettingsRow>();
      if (!row) return { settings: [], leadTimes: [], rates: [], version: 0 };
      const { settings: own, leadTimes, rates, version } = row;
      return { settings: own, leadTimes, rates, version };
    },

    async save({ version, ...kept }, event, now) {
      if (version > 0) {
        const { $set, $push } = recordEvents(now, [event]);
        const done = await settings.updateOne(
          { _id: theOne, version },
          { $set: { ...kept, ...$set }, $push, $inc: { version: 1 } },
        );
        return done.matchedCount === 1;
      }
      return isInserted(
        settings.create({ _id: theOne, version: 1, ...kept, ...firstEvents(now, [event]) }),
      );
    },
  };
}

const theOne = 'programme';

type SettingsRow = StoredSettings & PendingEventsRow & { _id: string };

const mixed = { type: Schema.Types.Mixed, required: true } as const;

const settingsSchema = pendingEventsIndex(
  new Schema<SettingsRow>(
    {
      _id: { type: String, required: true },
      settings: mixed,
      leadTimes: mixed,
      rates: mixed,
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
