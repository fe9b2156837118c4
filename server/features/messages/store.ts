import type { Connection, QueryFilter } from 'mongoose';
import type { MessageBody } from '#shared/messages.ts';
import type { Cipher } from '#server/platform/cipher.ts';
import { newId } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { newEvent, recordEvents } from '#server/platform/relay.ts';
import { type MessageRow, messageSchema, type TaskRow, taskSchema } from './schemas.ts';
import type { MessageChange, MessageStore, Reader, StoredMessage } from './service.ts';

const pageSize = 50;
const unsent = ['queued', 'retry', 'sending'] as const;

/** Messages and the tasks of those that did not arrive; bodies are enciphered. */
export function createMessageStore(connection: Connection, cipher: Cipher): MessageStore {
  const messages = modelOf<MessageRow>(connection, 'messages', messageSchema);
  const tasks = modelOf<TaskRow>(connection, 'contact-tasks', taskSchema);

  const placeOf = (id: string) => ({ collection: 'messages', id, field: 'body' });
  const opened = (id: string, sealed: string): MessageBody =>
    JSON.parse(cipher.open(sealed, placeOf(id))) as MessageBody;

  /** A message without its body: lists and the outbox have no use for it. */
  const toMessage = ({ _id, body: _body, lease: _lease, ...row }: MessageRow): StoredMessage => ({
    id: _id,
    ...row,
    nextAt: row.nextAt ?? null,
    sentAt: row.sentAt ?? null,
    code: row.code ?? null,
    body: null,
  });

  function updateFor(id: string, change: MessageChange, now: Date, by?: Reader) {
    const { state, event, nextAt, sentAt, code, body } = change;
    const recorded = event
      ? recordEvents(now, [newEvent(event, { message: id }, by?.actor, by?.requestId)])
      : null;
    return {
      $set: {
        ...recorded?.$set,
        state,
        ...(nextAt && { nextAt }),
        ...(sentAt && { sentAt }),
        ...(code && { code }),
        ...(body && { body: cipher.seal(JSON.stringify(body), placeOf(id)) }),
      },
      $unset: {
        lease: '' as const,
        ...(!nextAt && { nextAt: '' as const }),
        ...(!code && { code: '' as const }),
      },
      $inc: { version: 1 },
      ...(recorded && { $push: recorded.$push }),
    };
  }

  return {
    async insert({ now, ...message }) {
      const row = {
        ...message,
        _id: newId(),
        attempts: 0,
        queuedAt: now,
        version: 1,
        pendingEvents: [],
        ...(message.state === 'queued' && { nextAt: now }),
      };
      try {
        await messages.collection.insertOne(row as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)?.keys.includes('key')) return false;
        throw error;
      }
    },

    async claim({ now, until }) {
      const row = await messages
        .findOneAndUpdate(
          { nextAt: { $lte: now } },
          {
            $set: { state: 'sending', nextAt: until, lease: until },
            $inc: { attempts: 1, version: 1 },
          },
          // Losing a lease costs a repeat with the same Message-ID, so it does not wait for the disk.
          { returnDocument: 'after', writeConcern: { w: 1, journal: false } },
        )
        .sort({ nextAt: 1 })
        .select(withoutInside)
        .lean<MessageRow>();
      return row && { ...toMessage(row), lease: until };
    },

    async settle({ id, lease }, change, now) {
      const mine = { _id: id, state: 'sending' as const, lease };
      return (await messages.updateOne(mine, updateFor(id, change, now))).matchedCount === 1;
    },

    async move({ id, state, version }, change, by, now) {
      const standing = { _id: id, state, version };
      return (
        (await messages.updateOne(standing, updateFor(id, change, now, by))).matchedCount === 1
      );
    },

    async find(id) {
      const row = await messages
        .findById(id)
        .select({ pendingEvents: 0, relayAt: 0 })
        .lean<MessageRow>();
      if (!row) return null;
      return { ...toMessage(row), body: row.body === undefined ? null : opened(id, row.body) };
    },

    async list({ eventId, eventIds, registrationId, state }, page) {
      const filter: QueryFilter<MessageRow> = {
        ...(registrationId !== undefined && {
          $or: [{ 'about.registrationId': registrationId }, { 'about.with': registrationId }],
        }),
        ...(eventIds && { 'about.eventId': { $in: eventIds } }),
        ...(eventId !== undefined && { 'about.eventId': eventId }),
        ...(state !== undefined && { state }),
      };
      const isAll = Object.keys(filter).length === 0;
      const [total, rows] = await Promise.all([
        // All of them are never counted: the database keeps their number.
        isAll ? messages.estimatedDocumentCount() : messages.countDocuments(filter),
        messages
          .find(filter)
          .sort({ queuedAt: -1 })
          .skip((page - 1) * pageSize)
          .limit(pageSize)
          .select(withoutInside)
          .lean<MessageRow[]>(),
      ]);
      return { rows: rows.map(toMessage), page, pageSize, total };
    },

    async waiting() {
      const [count, ...oldest] = await Promise.all([
        messages.countDocuments({ state: { $in: unsent } }),
        ...unsent.map((state) =>
          messages.findOne({ state }).sort({ queuedAt: 1 }).select({ queuedAt: 1 }).lean(),
        ),
      ]);
      const times = oldest.flatMap((row) => (row ? [row.queuedAt] : []));
      return { count, oldest: times.toSorted((one, other) => +one - +other)[0] ?? null };
    },

    async counts() {
      const states = [...unsent, 'failed', 'bounced'] as const;
      const counts = await Promise.all(states.map((state) => messages.countDocuments({ state })));
      return Object.fromEntries(states.map((state, index) => [state, counts[index] ?? 0]));
    },

    async openTask(messageId, reason, now) {
      const row = await messages.findById(messageId).select({ about: 1 }).lean<MessageRow>();
      const eventId = row?.about.eventId;
      const $set = { reason, state: 'open' as const, at: now, ...(eventId && { eventId }) };
      await tasks.updateOne(
        { _id: messageId },
        { $set, $unset: { doneAt: '' }, $inc: { version: 1 } },
        { upsert: true },
      );
    },

    async listTasks({ state, eventIds }, page) {
      const filter: QueryFilter<TaskRow> = {
        state,
        ...(eventIds && { eventId: { $in: eventIds } }),
      };
      const [total, rows] = await Promise.all([
        tasks.countDocuments(filter),
        tasks
          .find(filter)
          .sort({ at: 1 })
          .skip((page - 1) * pageSize)
          .limit(pageSize)
          .lean<TaskRow[]>(),
      ]);
      const about = await messages
        .find({ _id: { $in: rows.map((row) => row._id) } })
        .select(withoutInside)
        .lean<MessageRow[]>();
      const byId = new Map(about.map((row) => [row._id, toMessage(row)]));
      const shown = rows.map(({ _id, reason, at, doneAt }) => ({
        id: _id,
        reason,
        state,
        at,
        doneAt: doneAt ?? null,
        message: byId.get(_id) ?? null,
      }));
      return { rows: shown, page, pageSize, total };
    },

    async closeTask(id, { actor, requestId }, now) {
      const { $set, $push } = recordEvents(now, [
        newEvent('contact-task.done', { message: id }, actor, requestId),
      ]);
      const closed = await tasks.updateOne(
        { _id: id, state: 'open' },
        { $set: { ...$set, state: 'done', doneAt: now }, $push, $inc: { version: 1 } },
      );
      return closed.matchedCount === 1;
    },

    async forget(what) {
      const over: QueryFilter<MessageRow> =
        'before' in what
          ? { queuedAt: { $lt: what.before }, state: { $nin: unsent } }
          : { 'about.registrationId': what.registrationId };
      const rows = await messages.find(over).select({ _id: 1 }).lean();
      const ids = { _id: { $in: rows.map((row) => row._id) } };
      await tasks.deleteMany(ids);
      return (await messages.deleteMany(ids)).deletedCount;
    },
  };
}

/** What neither lists nor the outbox need. */
const withoutInside = { body: 0, pendingEvents: 0, relayAt: 0 } as const;
