import { type Connection, Schema } from 'mongoose';
import { broadcastKinds } from '#shared/broadcast-kinds.ts';
import {
  type MessageTemplate,
  type TemplateState,
  templateStates,
} from '#shared/message-templates.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  type NewEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';

export type StoredTemplate = Omit<MessageTemplate, 'may'> & { state: TemplateState };

export type TemplateStore = ReturnType<typeof createTemplateStore>;

/** The words that messages start from, in `message-templates`. */
export function createTemplateStore(connection: Connection) {
  const rows = modelOf<TemplateRow>(connection, 'message-templates', templateSchema);

  return {
    async insert({ id, ...template }: StoredTemplate, events: NewEvent[], now: Date) {
      await rows.create({ ...template, _id: id, ...firstEvents(now, events) });
    },

    async find(id: string): Promise<StoredTemplate | null> {
      const row = await rows.findOne({ _id: id, state: 'kept' }).select(inside).lean<TemplateRow>();
      return row && toTemplate(row);
    },

    /** By name; at most 500. */
    async list(): Promise<StoredTemplate[]> {
      const found = await rows
        .find({ state: 'kept' })
        .sort({ name: 1 })
        .limit(500)
        .select(inside)
        .lean<TemplateRow[]>();
      return found.map(toTemplate);
    },

    /** One conditional write with its events; false where it does not stand in that version. */
    async change(
      { id, version }: Pick<StoredTemplate, 'id' | 'version'>,
      set: Partial<Pick<StoredTemplate, 'state' | 'name' | 'kind' | 'texts'>>,
      events: NewEvent[],
      now: Date,
    ): Promise<boolean> {
      const { $set, $push } = recordEvents(now, events);
      const done = await rows.updateOne(
        { _id: id, state: 'kept', version },
        { $set: { ...set, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },
  };
}

type TemplateRow = Omit<StoredTemplate, 'id'> & PendingEventsRow & { _id: string };

const text = { type: String, required: true } as const;
const inside = { pendingEvents: 0, relayAt: 0 } as const;

const templateSchema = pendingEventsIndex(
  new Schema<TemplateRow>(
    {
      _id: text,
      state: { ...text, enum: templateStates },
      name: text,
      kind: { ...text, enum: broadcastKinds },
      nation: { type: String, default: null },
      texts: { type: Schema.Types.Mixed, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ).index({ state: 1, name: 1 }) as Schema<TemplateRow>,
);

const toTemplate = ({ _id, ...row }: TemplateRow): StoredTemplate => ({ id: _id, ...row });
