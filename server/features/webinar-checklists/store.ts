import { type Connection, type QueryFilter, Schema } from 'mongoose';
import type { WebinarItemId } from '#shared/webinar-checklists.ts';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  type NewEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { StoredItem, StoredItems } from './rules.ts';

export type ChecklistStore = ReturnType<typeof createChecklistStore>;

/** What staff wrote on checklists, by event; each thing has a version of its own, so that only the same one collides. */
export function createChecklistStore(connection: Connection) {
  const lists = modelOf<ChecklistRow>(connection, 'webinar-checklists', checklistSchema);

  return {
    async find(eventId: string): Promise<StoredItems> {
      const row = await lists.findById(eventId).select({ items: 1 }).lean<ChecklistRow>();
      return row?.items ?? {};
    },

    /** Writes one thing that still stands in the version before; false where it does not. */
    async save(
      eventId: string,
      id: WebinarItemId,
      item: StoredItem,
      { event, now }: { event: NewEvent; now: Date },
    ): Promise<boolean> {
      await lists
        .updateOne(
          { _id: eventId },
          { $setOnInsert: { items: {}, pendingEvents: [] } },
          { upsert: true },
        )
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
      const before = item.version - 1;
      const standing =
        before === 0
          ? { [`items.${id}`]: { $exists: false } }
          : { [`items.${id}.version`]: before };
      const { $push, $set } = recordEvents(now, [event]);
      const saved = await lists.updateOne(
        { _id: eventId, ...standing } as QueryFilter<ChecklistRow>,
        { $set: { ...$set, [`items.${id}`]: item }, $push },
      );
      return saved.matchedCount === 1;
    },
  };
}

interface ChecklistRow extends PendingEventsRow {
  _id: string;
  items: StoredItems;
}

const checklistSchema = pendingEventsIndex(
  new Schema<ChecklistRow>(
    {
      _id: { type: String, required: true },
      items: { type: Schema.Types.Mixed, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
