import { type Connection, Schema } from 'mongoose';
import type { Partner, Programme } from '#shared/programme.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { ProgrammeStore } from './service.ts';

/** The programme is one record; its partners stand apart, because events name them one by one. */
export function createProgrammeStore(
  connection: Connection,
  clock: { now(): Date },
): ProgrammeStore {
  const programmes = modelOf<ProgrammeRow>(connection, 'programmes', programmeSchema);
  const partners = modelOf<PartnerRow>(connection, 'partners', partnerSchema);

  return {
    async find() {
      const row = await programmes
        .findById(theOne)
        .select({ pendingEvents: 0, relayAt: 0 })
        .lean<ProgrammeRow>();
      if (!row) return null;
      const { _id, key, partnerIds, pendingEvents: _events, relayAt: _relayAt, ...programme } = row;
      const rows = await partners.find({ _id: { $in: partnerIds } }).lean<PartnerRow[]>();
      const byId = new Map(rows.map((partner) => [partner._id, toPartner(partner)]));
      return {
        id: key,
        ...programme,
        partners: partnerIds.flatMap((id) => byId.get(id) ?? []),
      };
    },

    async save({ id, partners: named, ...programme }) {
      for (const { id: _id, ...partner } of named)
        await partners.updateOne({ _id }, { $set: partner }, { upsert: true });
      const saved = newEvent('programme.saved', { programme: id });
      const { $set, $push } = recordEvents(clock.now(), [saved]);
      const partnerIds = named.map((partner) => partner.id);
      await programmes.updateOne(
        { _id: theOne },
        { $set: { ...$set, ...programme, key: id, partnerIds }, $push },
        { upsert: true },
      );
    },

    async addBreakLimits(limits, { by, requestId }, now) {
      const { $set, $push } = recordEvents(now, [
        newEvent('programme.breakLimitsAdded', {}, by, requestId),
      ]);
      const done = await programmes.updateOne(
        { _id: theOne, 'breakLimits.from': { $ne: limits.from } },
        { $set, $push: { ...$push, breakLimits: limits } },
      );
      return done.matchedCount === 1;
    },

    async findPartner(id) {
      const row = await partners.findById(id).lean<PartnerRow>();
      return row && toPartner(row);
    },
  };
}

type PartnerRow = Omit<Partner, 'id'> & { _id: string };
type ProgrammeRow = Omit<Programme, 'id' | 'partners'> &
  PendingEventsRow & { _id: string; key: string; partnerIds: string[] };

/** One site serves one programme. */
const theOne = 'programme';

const text = { type: String, required: true } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;

const partnerSchema = new Schema<PartnerRow>(
  { _id: text, name: text, nation: text, email: text, phone: text, address: [text] },
  schemaOptions,
);

const programmeSchema = pendingEventsIndex(
  new Schema<ProgrammeRow>(
    {
      _id: text,
      key: text,
      texts: mixed,
      from: text,
      to: text,
      partnerIds: [text],
      activities: [mixed],
      schedule: [mixed],
      channels: [mixed],
      breakLimits: { type: [mixed], default: undefined },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
);

const toPartner = ({ _id, ...partner }: PartnerRow): Partner => ({ id: _id, ...partner });
