import { type Connection, Schema } from 'mongoose';
import { type AccessSettings, welshRegimes } from '#shared/access-settings.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  type NewEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';

/** By when access requests are answered, by the day from which it counts; what once counted is never changed. */
export function createAccessSettingsStore(connection: Connection) {
  const rows = modelOf<SettingsRow>(connection, 'access-settings', settingsSchema);
  return {
    async list(): Promise<AccessSettings[]> {
      const found = await rows.find().sort({ _id: 1 }).lean<SettingsRow[]>();
      return found.map(
        ({ _id: from, acknowledgeDays, outcomeDays, welshPercent, welshRegime }) => ({
          from,
          acknowledgeDays,
          outcomeDays,
          welshPercent,
          welshRegime,
        }),
      );
    },

    /** False where something was settled from that day already. */
    async add({ from, ...settings }: AccessSettings, event: NewEvent, now: Date): Promise<boolean> {
      return isInserted(rows.create({ _id: from, ...settings, ...firstEvents(now, [event]) }));
    },
  };
}

type SettingsRow = Omit<AccessSettings, 'from'> & PendingEventsRow & { _id: string };

const number = { type: Number, required: true } as const;

const settingsSchema = pendingEventsIndex(
  new Schema<SettingsRow>(
    {
      _id: { type: String, required: true },
      acknowledgeDays: number,
      outcomeDays: number,
      welshPercent: number,
      welshRegime: { type: String, required: true, enum: welshRegimes },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
