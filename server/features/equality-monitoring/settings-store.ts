import { type Connection, Schema } from 'mongoose';
import type { EqualitySettings } from '#shared/equality-monitoring.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { SettingsStore } from './ports.ts';

/** How small numbers are treated, by the day from which it counts; what once counted is never changed. */
export function createSettingsStore(connection: Connection): SettingsStore {
  const rows = modelOf<SettingsRow>(connection, 'equality-settings', settingsSchema);
  return {
    async list() {
      const found = await rows.find().sort({ _id: 1 }).lean<SettingsRow[]>();
      return found.map(({ _id: from, pendingEvents: _events, relayAt: _relayAt, ...row }) => ({
        from,
        ...row,
      }));
    },

    async add({ from, ...settings }, { by, requestId }, now) {
      const event = newEvent('equality-settings.added', {}, by, requestId);
      return isInserted(rows.create({ _id: from, ...settings, ...firstEvents(now, [event]) }));
    },
  };
}

type SettingsRow = Omit<EqualitySettings, 'from'> & PendingEventsRow & { _id: string };

const number = { type: Number, required: true } as const;

const settingsSchema = pendingEventsIndex(
  new Schema<SettingsRow>(
    {
      _id: { type: String, required: true },
      threshold: number,
      roundTo: number,
      minBaseForPercent: number,
      minBaseForBreakdown: number,
      keepDays: number,
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
