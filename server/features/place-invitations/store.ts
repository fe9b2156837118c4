import { type Connection, Schema } from 'mongoose';
import { placeInvitationStates } from '#shared/place-invitations.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { InvitationStore, StoredInvitation } from './ports.ts';

/** The links to invited places, in `place-invitations`; each says itself who came by it, so that a use is one write. */
export function createInvitationStore(connection: Connection): InvitationStore {
  const rows = modelOf<InvitationRow>(connection, 'place-invitations', invitationSchema);

  return {
    async insert({ id, ...invitation }, events, now) {
      await rows.create({ _id: id, ...invitation, ...firstEvents(now, events) });
    },

    async find(id) {
      const row = await rows.findById(id).select(hidden).lean<InvitationRow>();
      return row && toInvitation(row);
    },

    async list(eventId) {
      const found = await rows
        .find({ eventId })
        .sort({ createdAt: -1 })
        .limit(500)
        .select(hidden)
        .lean<InvitationRow[]>();
      return found.map(toInvitation);
    },

    async move({ id, state, version }, to, events, now) {
      const { $set, $push } = recordEvents(now, events);
      const done = await rows.updateOne(
        { _id: id, state, version },
        { $set: { state: to, ...$set }, $push, $inc: { version: 1 } },
      );
      return done.matchedCount === 1;
    },

    async use({ id, limit }, holder, { before, now }) {
      const at = `uses.${holder}`;
      const more = now - before;
      const stands = before === 0 ? { [at]: { $exists: false } } : { [at]: before };
      const room = limit === null ? {} : { used: { $lte: limit - more } };
      const done = await rows.updateOne(
        { _id: id, state: 'open', ...stands, ...room },
        { $set: { [at]: now }, $inc: { used: more } },
      );
      return done.matchedCount === 1;
    },

    async listUsedBy(eventId, holder) {
      const found = await rows
        .find({ eventId, [`uses.${holder}`]: { $exists: true } })
        .select(hidden)
        .lean<InvitationRow[]>();
      return found.map(toInvitation);
    },

    async giveBack(id, holder, people) {
      const at = `uses.${holder}`;
      await rows.updateOne(
        { _id: id, [at]: people },
        { $unset: { [at]: '' }, $inc: { used: -people } },
      );
    },
  };
}

/** Without a use there is no field for them. */
interface InvitationRow extends PendingEventsRow, Omit<StoredInvitation, 'id' | 'uses'> {
  _id: string;
  uses?: StoredInvitation['uses'];
}

const hidden = { pendingEvents: 0, relayAt: 0 } as const;

const toInvitation = ({ _id, uses = {}, ...row }: InvitationRow): StoredInvitation => ({
  id: _id,
  ...row,
  uses,
});

const text = { type: String, required: true } as const;

const invitationSchema = pendingEventsIndex(
  new Schema<InvitationRow>(
    {
      _id: text,
      eventId: text,
      pool: text,
      label: text,
      limit: { type: Number, default: null },
      endsOn: { type: String, default: null },
      state: { ...text, enum: placeInvitationStates },
      used: { type: Number, required: true },
      uses: { type: Schema.Types.Mixed },
      createdAt: { type: Date, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ).index({ eventId: 1, createdAt: -1 }) as Schema<InvitationRow>,
);
