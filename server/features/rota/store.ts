import { type Connection, Schema } from 'mongoose';
import { rotaStates } from '#shared/rota.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { RotaStore, StoredRota } from './ports.ts';

/** Plans of who takes which seat, in `rotas`; of professionals they hold ids alone. */
export function createRotaStore(connection: Connection): RotaStore {
  const rotas = modelOf<RotaRow>(connection, 'rotas', rotaSchema);
  const toRota = ({ _id, ...rota }: RotaRow): StoredRota => ({ id: _id, ...rota });

  return {
    async insert({ id, ...rota }, event) {
      await rotas.create({ _id: id, ...rota, ...firstEvents(rota.askedAt, [event]) });
    },

    async find(id) {
      const row = await rotas.findById(id).select(hidden).lean<RotaRow>();
      return row && toRota(row);
    },

    async list(limit) {
      const rows = await rotas
        .find()
        .sort({ askedAt: -1 })
        .limit(limit)
        .select({ ...hidden, ...byBlock })
        .lean<RotaRow[]>();
      return rows.map(toRota);
    },

    async listDue() {
      const rows = await rotas
        .find({ state: { $in: ['asked', 'running'] } })
        .sort({ askedAt: 1 })
        .limit(20)
        .select(hidden)
        .lean<RotaRow[]>();
      return rows.map(toRota);
    },

    async change({ id, state, version }, set, event, now) {
      const { $push, $set } = recordEvents(now, [event]);
      const changed = await rotas.updateOne(
        { _id: id, state, version },
        { $set: { ...$set, ...set }, $push, $inc: { version: 1 } },
      );
      return changed.matchedCount === 1;
    },

    async settleSeat(id, blockId, no, state) {
      await rotas.updateOne(
        { _id: id, 'result.seats': { $elemMatch: { blockId, no, state: 'accepted' } } },
        { $set: { 'result.seats.$.state': state }, $inc: { version: 1 } },
      );
    },

    async forget(before) {
      const { deletedCount } = await rotas.deleteMany({ askedAt: { $lt: before } });
      return deletedCount;
    },
  };
}

type RotaRow = Omit<StoredRota, 'id'> & PendingEventsRow & { _id: string };

const hidden = { pendingEvents: 0, relayAt: 0 } as const;
const byBlock = {
  'result.blocks': 0,
  'result.seats': 0,
  'result.open': 0,
  'result.days': 0,
} as const;
const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const date = { type: Date, required: true } as const;

const rotaSchema = pendingEventsIndex(
  new Schema<RotaRow>(
    {
      _id: text,
      eventIds: { type: [String], required: true },
      state: { ...text, enum: rotaStates },
      askedAt: date,
      runs: number,
      result: { type: Schema.Types.Mixed, default: null },
      version: number,
      ...pendingEventsFields,
    },
    schemaOptions,
  )
    .index({ askedAt: -1 })
    .index({ state: 1, askedAt: 1 }) as Schema<RotaRow>,
);
