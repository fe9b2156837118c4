import type { Connection, QueryFilter } from 'mongoose';
import type { Event, EventCount } from '#shared/events.ts';
import type { Nation } from '#shared/nations.ts';
import type { EventName } from '#shared/staff-events.ts';
import { newId } from '#server/platform/ids.ts';
import { isDuplicateKey, modelOf } from '#server/platform/mongo.ts';
import { firstEvents, newEvent, recordEvents } from '#server/platform/relay.ts';
import type { StaffScope } from './policy.ts';
import type { EventListing, EventStore } from './ports.ts';
import { foldWords, longestEventDays } from './rules.ts';
import { type EventRow, eventSchema } from './schema.ts';

/** Events in the collection `events`, found by slug, by id, and in lists that each walk an index. */
export function createEventStore(
  connection: Connection,
  clock: { now(): Date },
): EventStore & {
  /** The ids of all events of some nations, drafts included. */
  idsIn: (nations: readonly Nation[]) => Promise<string[]>;
  /** The ids of events that ended before a time. */
  listEndedBefore(time: Date): Promise<string[]>;
  /** The ids of coming public events with held-back places whose day has come. */
  listReleasing(now: Date): Promise<string[]>;
  /** The names of the events that a scope covers, newest first; at most 500. */
  listNames: (scope: StaffScope) => Promise<EventName[]>;
  explain(listing: EventListing): Promise<unknown>;
} {
  const events = modelOf<EventRow>(connection, 'events', eventSchema);

  const rowsOf = ({ page, pageSize, ...listing }: EventListing) => {
    const way = listing.when === 'coming' ? 1 : -1;
    return events
      .find(filterOf({ page, pageSize, ...listing }))
      .sort({ startsAt: way, _id: way })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .select(hidden);
  };

  return {
    async insert(event, words, { by, requestId, like }) {
      const now = clock.now();
      const _id = newId();
      const told = { event: _id, ...(like !== undefined && { like }) };
      const added = newEvent('event.added', told, by, requestId);
      try {
        const row = { ...event, _id, version: 1, words, ...firstEvents(now, [added]) };
        await events.create(row);
        return { ...event, id: _id, version: 1 };
      } catch (error) {
        if (isDuplicateKey(error)?.keys.includes('slug')) return null;
        throw error;
      }
    },

    async find(id) {
      return toEvent(await events.findById(id).select(hidden).lean<EventRow>());
    },

    async findMany(ids) {
      if (ids.length === 0) return [];
      const rows = await events
        .find({ _id: { $in: [...ids] } })
        .select(hidden)
        .lean<EventRow[]>();
      return rows.flatMap((row) => toEvent(row) ?? []);
    },

    async findBySlug(slug) {
      return toEvent(await events.findOne({ slug }).select(hidden).lean<EventRow>());
    },

    async list(listing) {
      const [total, rows] = await Promise.all([
        events.countDocuments(filterOf(listing)),
        rowsOf(listing).lean<EventRow[]>(),
      ]);
      return { events: rows.flatMap((row) => toEvent(row) ?? []), total };
    },

    async countByActivity(now) {
      const isOver = { $cond: [{ $lte: ['$endsAt', now] }, 1, 0] };
      const rows = await events.aggregate<{ _id: Groups } & Counts>([
        { $match: { startsAt: { $gte: new Date(0) }, state: { $in: ['published', 'completed'] } } },
        {
          $group: {
            _id: { activity: '$activity', nation: '$nation', kind: '$kind' },
            planned: { $sum: 1 },
            held: { $sum: isOver },
          },
        },
      ]);
      return rows.map(({ _id, planned, held }) => ({ ..._id, planned, held }));
    },

    async change({ id, version }, { set, words, events: happened, now }) {
      const { $push, $set } = recordEvents(now, happened);
      const changed = await events.updateOne(
        { _id: id, version },
        { $set: { ...$set, ...set, ...(words && { words }) }, $push, $inc: { version: 1 } },
      );
      return changed.matchedCount === 1;
    },

    async listEndedBefore(time) {
      const rows = await events
        .find({ startsAt: { $lt: time }, endsAt: { $lt: time } })
        .select({ _id: 1 })
        .lean();
      return rows.map(({ _id }) => _id);
    },

    async listReleasing(now) {
      // The day may be a day ahead of UTC in the zone of an event; whether it has come is asked again there.
      const tomorrow = new Date(+now + 86_400_000).toISOString().slice(0, 10);
      const rows = await events
        .find({ 'pools.releaseOn': { $lte: tomorrow }, state: 'published', startsAt: { $gt: now } })
        .select({ _id: 1 })
        .lean();
      return rows.map(({ _id }) => _id);
    },

    async idsIn(nations) {
      if (nations.length === 0) return [];
      const rows = await events
        .find({ nation: { $in: nations } })
        .select({ _id: 1 })
        .lean();
      return rows.map(({ _id }) => _id);
    },

    async listNames(scope) {
      const rows = await events
        .find(scope === 'all' ? {} : { $or: withinScope(scope) })
        .sort({ startsAt: -1 })
        .limit(500)
        .select({ nation: 1, startsAt: 1, zone: 1, texts: 1 })
        .lean<EventRow[]>();
      return rows.map(({ _id, nation, startsAt, zone, texts }) => {
        const titles = Object.entries(texts).map(([locale, one]) => [locale, one?.title]);
        const named = Object.fromEntries(titles) as EventName['texts'];
        return { id: _id, nation, startsAt, zone, texts: named };
      });
    },

    /** How the database would find a list: a test holds each to an index. */
    explain: (listing) => rowsOf(listing).explain('queryPlanner').exec(),
  };
}

type Counts = Pick<EventCount, 'planned' | 'held'>;
type Groups = Omit<EventCount, keyof Counts>;
/** What the relay and the search keep for themselves. */
const hidden = { words: 0, pendingEvents: 0, relayAt: 0 } as const;

function toEvent(row: EventRow | null): Event | null {
  if (!row) return null;
  const { _id, words: _words, pendingEvents: _events, relayAt: _relayAt, ...event } = row;
  return { id: _id, ...event };
}

function filterOf(listing: EventListing): QueryFilter<EventRow> {
  const { nation, kind, mode, with: support, words, scope } = listing;
  const wanted = foldWords(words ?? '').map((word) => ({ words: new RegExp(`^${word}`) }));
  const within = scope && scope !== 'all' ? [{ $or: withinScope(scope) }] : [];
  const also = [...wanted, ...within];
  return {
    ...timesOf(listing),
    ...(!scope && { state: { $in: ['published', 'cancelled', 'completed'] } }),
    ...(nation && { nation }),
    ...(kind && { kind }),
    ...(mode && { mode: { $in: [mode, 'hybrid'] } }),
    ...(support && { provided: support }),
    ...(also.length > 0 && { $and: also }),
  } as QueryFilter<EventRow>;
}

const withinScope = ({ nations, eventIds }: Exclude<StaffScope, 'all'>) => [
  { nation: { $in: nations } },
  { _id: { $in: eventIds } },
];

/** Events are walked by their start; an event under way is still coming until it ends. */
function timesOf({ when, now }: EventListing): QueryFilter<EventRow> {
  const longest = longestEventDays * 86_400_000;
  if (when === 'all') return { startsAt: { $gte: new Date(0) } };
  if (when === 'past') return { startsAt: { $lt: now }, endsAt: { $lte: now } };
  return { startsAt: { $gte: new Date(+now - longest) }, endsAt: { $gt: now } };
}
