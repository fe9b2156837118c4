import { type Connection, Schema } from 'mongoose';
import { type LocaleId, localeIds } from '#shared/locales.ts';
import type { DraftAnswers } from '#shared/registration-drafts.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { DraftStore, StoredDraft } from './ports.ts';

const collection = 'registration-drafts';
/** Devices on which one form may be open. */
const mostSecrets = 5;

/** Forms that are being filled in: answers sealed, secrets hashed, gone after some days. */
export function createDraftStore(connection: Connection, cipher: Cipher): DraftStore {
  const drafts = modelOf<DraftRow>(connection, collection, draftSchema);

  const placeOf = (id: string) => ({ collection, id, field: 'answers' });
  const sealed = (id: string, answers: DraftAnswers): string =>
    cipher.seal(JSON.stringify(answers), placeOf(id));
  const toDraft = ({ _id: id, secrets: _secrets, tokens: _tokens, ...row }: DraftRow) => ({
    id,
    ...row,
    registrationId: row.registrationId ?? null,
    invitedTo: row.invitedTo ?? null,
    invitation: row.invitation ?? null,
    answers: JSON.parse(cipher.open(row.answers, placeOf(id))) as DraftAnswers,
  });
  const shown = { pendingEvents: 0, relayAt: 0 } as const;

  return {
    async insert({ id, answers, registrationId, invitedTo, invitation, ...draft }, secretHash) {
      const row = {
        _id: id,
        ...draft,
        ...(registrationId && { registrationId }),
        ...(invitedTo !== null && { invitedTo }),
        ...(invitation !== null && { invitation }),
        answers: sealed(id, answers),
        secrets: [secretHash],
        tokens: [],
        pendingEvents: [],
      };
      await drafts.collection.insertOne(row as never);
    },

    async find(id, secretHash) {
      const row = await drafts
        .findOne({ _id: id, secrets: secretHash })
        .select(shown)
        .lean<DraftRow>();
      return row && toDraft(row);
    },

    async findById(id) {
      const row = await drafts.findById(id).select(shown).lean<DraftRow>();
      return row && toDraft(row);
    },

    async change({ id, version }, { answers, registrationId, ...change }, events, now) {
      const recorded = events.length > 0 ? recordEvents(now, events) : null;
      const done = await drafts.updateOne(
        { _id: id, version },
        {
          $set: {
            ...change,
            ...(registrationId && { registrationId }),
            ...(answers && { answers: sealed(id, answers) }),
            ...recorded?.$set,
          },
          ...(recorded && { $push: recorded.$push }),
          ...(registrationId === null && { $unset: { registrationId: '' } }),
          $inc: { version: 1 },
        },
      );
      return done.matchedCount === 1;
    },

    async addToken(id, tokenHash) {
      await drafts.updateOne(
        { _id: id },
        { $push: { tokens: { $each: [tokenHash], $slice: -mostSecrets } } },
      );
    },

    async useToken(id, tokenHash, secretHash, now) {
      const used = await drafts.updateOne(
        { _id: id, tokens: tokenHash, expiresAt: { $gt: now } },
        {
          $pull: { tokens: tokenHash },
          $push: { secrets: { $each: [secretHash], $slice: -mostSecrets } },
        },
      );
      return used.matchedCount === 1;
    },
  };
}

interface DraftRow
  extends
    PendingEventsRow,
    Omit<StoredDraft, 'id' | 'answers' | 'registrationId' | 'invitedTo' | 'invitation'> {
  _id: string;
  locale: LocaleId;
  answers: string;
  registrationId?: string;
  invitedTo?: string;
  invitation?: string;
  secrets: string[];
  tokens: string[];
}

const draftSchema = pendingEventsIndex(
  new Schema<DraftRow>(
    {
      _id: { type: String, required: true },
      eventId: { type: String, required: true },
      locale: { type: String, required: true, enum: localeIds },
      answers: { type: String, required: true },
      personIds: { type: [String], required: true },
      registrationId: { type: String },
      invitedTo: { type: String },
      invitation: { type: String },
      full: { type: Boolean, required: true },
      sent: { type: Boolean, required: true },
      secrets: { type: [String], required: true },
      tokens: { type: [String], required: true },
      expiresAt: { type: Date, required: true },
      version: { type: Number, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
