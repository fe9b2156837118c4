import { type Connection, type QueryFilter, Schema } from 'mongoose';
import { localeIds, type LocaleId } from '#shared/locales.ts';
import { linkPurposes, type LinkPurpose } from '#shared/people.ts';
import { hashToken, newId, newToken } from '#server/platform/ids.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
} from '#server/platform/relay.ts';
import type { LinkStore, LinkSubject } from './ports.ts';
import { isOnce } from './rules.ts';

/** Links in the collection `links`, by the hash of their token alone; old ones go by themselves. */
export function createLinkStore(connection: Connection, clock: { now(): Date }): LinkStore {
  const links = modelOf<LinkRow>(connection, 'links', linkSchema);
  const asks = modelOf<AskRow>(connection, 'link-asks', askSchema);

  /** A link that works now. The index that removes old links is late by a minute or more, so the time is asked too. */
  const working = (purpose: LinkPurpose, token: string): QueryFilter<LinkRow> => ({
    _id: hashToken(token),
    purpose,
    until: { $gt: clock.now() },
    ...(isOnce(purpose) && { usedAt: { $exists: false } }),
  });

  return {
    async mint({ purpose, subject, until }) {
      const token = newToken();
      await links.create({ _id: hashToken(token), purpose, subject, until, once: isOnce(purpose) });
      return token;
    },

    find: (purpose, token) =>
      links
        .findOne(working(purpose, token))
        .select({ _id: 0, subject: 1, until: 1 })
        .lean<LinkRow>(),

    use: (purpose, token) =>
      links
        .findOneAndUpdate(working(purpose, token), { $set: { usedAt: clock.now() } })
        .select({ _id: 0, subject: 1, until: 1 })
        .lean<LinkRow>(),

    async revoke(subject) {
      const about = Object.fromEntries(
        Object.entries(subject).map(([name, id]) => [`subject.${name}`, id]),
      );
      if (Object.keys(about).length === 0) return 0;
      return (await links.deleteMany(about)).deletedCount;
    },

    async recordAsk({ email, locale }, requestId) {
      const now = clock.now();
      const _id = newId();
      const asked = newEvent('link.asked', { ask: _id }, { kind: 'visitor' }, requestId);
      const gone = new Date(now.getTime() + 86_400_000);
      await asks.create({ _id, email, locale, gone, ...firstEvents(now, [asked]) });
    },

    findAsk: (id) => asks.findById(id).select({ _id: 0, email: 1, locale: 1 }).lean<AskRow>(),
  };
}

interface LinkRow {
  _id: string;
  purpose: LinkPurpose;
  subject: LinkSubject;
  until: Date;
  usedAt?: Date;
  once: boolean;
}

/** Somebody asked for the links of an address; kept for a day, so that the mail can be written. */
interface AskRow extends PendingEventsRow {
  _id: string;
  email: string;
  locale: LocaleId;
  gone: Date;
}

const text = { type: String, required: true } as const;

const linkSchema = new Schema<LinkRow>(
  {
    _id: text,
    purpose: { ...text, enum: linkPurposes },
    subject: {
      registrationId: { type: String },
      personId: { type: String },
      accountId: { type: String },
      professionalId: { type: String },
      diaryOf: { type: String },
    },
    until: { type: Date, required: true },
    usedAt: { type: Date },
    once: { type: Boolean, required: true },
  },
  schemaOptions,
)
  .index({ until: 1 }, { expireAfterSeconds: 0 })
  .index({ 'subject.registrationId': 1 }, { sparse: true })
  .index({ 'subject.personId': 1 }, { sparse: true })
  .index({ 'subject.professionalId': 1 }, { sparse: true })
  .index({ 'subject.diaryOf': 1 }, { sparse: true });

const askSchema = pendingEventsIndex(
  new Schema<AskRow>(
    {
      _id: text,
      email: text,
      locale: { ...text, enum: localeIds },
      gone: { type: Date, required: true },
      ...pendingEventsFields,
    },
    schemaOptions,
  ),
).index({ gone: 1 }, { expireAfterSeconds: 0 });
