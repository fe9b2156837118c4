import { type Connection, Schema } from 'mongoose';
import type { CoverLine } from '#shared/cover-plan.ts';
import { isInserted, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { PlanStore, StoredPlan } from './ports.ts';

/** What was decided about the cover of each event, in `cover-plans` by the id of the event. */
export function createPlanStore(connection: Connection): PlanStore {
  const plans = modelOf<PlanRow>(connection, 'cover-plans', planSchema);

  return {
    async find(eventId) {
      return toPlan(await plans.findById(eventId).select(hidden).lean<PlanRow>());
    },

    async findMany(eventIds) {
      const rows = await plans
        .find({ _id: { $in: [...eventIds] } })
        .select(hidden)
        .lean<PlanRow[]>();
      return new Map(rows.map((row) => [row._id, toPlan(row)]));
    },

    async save(eventId, { lines, version }, event, now) {
      if (version > 0) {
        const { $set, $push } = recordEvents(now, [event]);
        const done = await plans.updateOne(
          { _id: eventId, version },
          { $set: { lines, ...$set }, $push, $inc: { version: 1 } },
        );
        return done.matchedCount === 1;
      }
      return insert(eventId, { lines, ...firstEvents(now, [event]) });
    },

    async markAccepted(eventId, event, now) {
      const { $set, $push } = recordEvents(now, [event]);
      const mark = () =>
        plans.updateOne({ _id: eventId }, { $set: { acceptedAt: now, ...$set }, $push });
      if ((await mark()).matchedCount === 1) return;
      const inserted = await insert(eventId, {
        lines: [],
        acceptedAt: now,
        ...firstEvents(now, [event]),
      });
      if (!inserted) await mark();
    },
  };

  async function insert(_id: string, row: Partial<PlanRow>): Promise<boolean> {
    return isInserted(plans.create({ _id, version: 1, ...row }));
  }
}

interface PlanRow extends PendingEventsRow {
  _id: string;
  lines: CoverLine[];
  acceptedAt?: Date;
  version: number;
}

const hidden = { pendingEvents: 0, relayAt: 0 } as const;

const toPlan = (row: PlanRow | null): StoredPlan => ({
  lines: row?.lines ?? [],
  acceptedAt: row?.acceptedAt ?? null,
  version: row?.version ?? 0,
});

const text = { type: String, required: true } as const;

const planSchema = pendingEventsIndex(
  new Schema<PlanRow>(
    {
      _id: text,
      lines: [{ _id: false, kind: text, policy: text, reading: text, presenterIn: [String] }],
      acceptedAt: { type: Date },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);
