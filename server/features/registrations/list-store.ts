import type { Connection, QueryFilter } from 'mongoose';
import type { PageOf } from '#shared/page-of.ts';
import { type RegistrationQuery, standingStates } from '#shared/registrations.ts';
import { modelOf } from '#server/platform/mongo.ts';
import { soughtWords } from './identity.ts';
import type { RegistrationLists, StoredRegistration } from './ports.ts';
import { type RegistrationRow, registrationSchema } from './schema.ts';
import { toRegistration } from './store.ts';

const pageSize = 50;

/** What staff list, count and export; each goes by an index. */
export function createRegistrationLists(connection: Connection): RegistrationLists {
  const registrations = modelOf<RegistrationRow>(connection, 'registrations', registrationSchema);

  /** Page and total in one pass over what was sought: no index has both the words and the order. */
  async function sought(filter: QueryFilter<RegistrationRow>, { sort, page }: RegistrationQuery) {
    const found = await registrations
      .find(filter)
      .sort(orders[sort])
      .select({ _id: 1 })
      .hint(bySearch)
      .lean();
    const ids = found.slice((page - 1) * pageSize, page * pageSize).map(({ _id }) => _id);
    const rows = await registrations
      .find({ _id: { $in: ids } })
      .sort(orders[sort])
      .select(shown)
      .lean<RegistrationRow[]>();
    return { total: found.length, rows };
  }

  /** A page of a list that is walked in its order, and an index's count of all of it. */
  async function walked(filter: QueryFilter<RegistrationRow>, query: RegistrationQuery) {
    const { sort, page, pool } = query;
    const [total, rows] = await Promise.all([
      registrations.countDocuments(filter),
      registrations
        .find(filter)
        .sort(orders[sort])
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .select(shown)
        .setOptions(sort === 'name' && pool ? { hint: byName } : {})
        .lean<RegistrationRow[]>(),
    ]);
    return { total, rows };
  }

  return {
    async list(eventId, query, accessIds): Promise<PageOf<StoredRegistration>> {
      const filter = filterFor(eventId, query, accessIds);
      const { total, rows } =
        '$and' in filter ? await sought(filter, query) : await walked(filter, query);
      return { rows: rows.map(toRegistration), page: query.page, pageSize, total };
    },

    async *all(eventId) {
      const rows = registrations.collection
        .find<RegistrationRow>({ eventId, state: { $in: standingStates } })
        .project<RegistrationRow>(shown)
        .sort({ createdAt: 1 })
        // In the order of the file from the first row on; by state each would have to be read before.
        .hint({ eventId: 1, createdAt: -1, _id: -1 })
        .batchSize(100);
      for await (const row of rows) yield toRegistration(row);
    },

    async findByAccessId(accessId) {
      const row = await registrations
        .findOne({ 'people.accessId': accessId })
        .select(shown)
        .lean<RegistrationRow>();
      return row && toRegistration(row);
    },

    async findByAddress(eventId, address) {
      const rows = await registrations
        .find({ eventId, search: address.toLowerCase() })
        .limit(20)
        .select(shown)
        .lean<RegistrationRow[]>();
      return rows.map(toRegistration);
    },
  };
}

/** The filter of a staff list; exported so that a test can hold each to its index. */
export function filterFor(
  eventId: string,
  { words, state, pool }: RegistrationQuery,
  accessIds: string[] | null,
): QueryFilter<RegistrationRow> {
  // The longest first: by its index entries the registrations are found that the others then pass or not.
  const longestFirst = soughtWords(words ?? '').toSorted((one, other) => other.length - one.length);
  const sought = longestFirst.map((word) => ({ search: beginningWith(word) }));
  return {
    eventId,
    ...(state && { state }),
    ...(pool && { 'people.pool': pool }),
    ...(accessIds && { 'people.accessId': { $in: accessIds } }),
    ...(sought.length > 0 && { $and: sought }),
  };
}

/** Few begin with what somebody types, while most of an event may stand in the state that is asked for. */
const bySearch = { eventId: 1, search: 1 } as const;
/** A pool has no order of names of its own; most of an event is in one. */
const byName = { eventId: 1, sortName: 1 } as const;

const orders = {
  newest: { createdAt: -1 },
  oldest: { createdAt: 1 },
  name: { sortName: 1 },
} as const;

const shown = { pendingEvents: 0, relayAt: 0, liveKeys: 0, search: 0, ended: 0 } as const;

const beginningWith = (word: string): RegExp =>
  new RegExp(`^${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
