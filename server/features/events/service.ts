import {
  type Event,
  type EventCount,
  type EventInput,
  eventInput,
  type EventPage,
  type EventQuery,
  type EventState,
  type EventSummary,
  type FreePlaces,
} from '#shared/events.ts';
import { findMove } from '#shared/lifecycle.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { fieldProblems } from '#shared/problem.ts';
import type { Partner } from '#shared/programme.ts';
import { type Venue, venue } from '#shared/venues.ts';
import { Problem } from '#server/problems.ts';
import { type EventAction, eventLifecycle, type EventRole } from './lifecycle.ts';
import { type StaffScope, staffScope } from './policy.ts';
import { rememberBriefly } from './remember-briefly.ts';
import {
  claimedPools,
  dayIn,
  eventFaults,
  publicFree,
  registrationStateOf,
  searchWords,
} from './rules.ts';

/** Who does something: `kind` is `system`, `staff` and so on. */
export interface Doer {
  kind: string;
  id?: string;
}

export type StaffEventQuery = Omit<EventQuery, 'when'> & { when: EventQuery['when'] | 'all' };

/** A list as the store reads it: `scope` cuts a staff list, and its absence hides drafts. */
export interface EventListing extends StaffEventQuery {
  now: Date;
  pageSize: number;
  scope?: StaffScope;
}

export interface EventStore {
  /** Adds an event as version 1, its `event.added` in the same write; null where the slug is taken. */
  insert(event: Omit<Event, 'id' | 'version'>, words: string[], by: Doer): Promise<Event | null>;
  find(id: string): Promise<Event | null>;
  findBySlug(slug: string): Promise<Event | null>;
  list(listing: EventListing): Promise<{ events: Event[]; total: number }>;
  countByActivity(now: Date): Promise<EventCount[]>;
  /** Moves an event that still stands in a state and version; false where it does not. */
  move(
    from: Pick<Event, 'id' | 'state' | 'version'>,
    to: { state: EventState; event: string; by: Doer; now: Date },
  ): Promise<boolean>;
}

export interface VenueStore {
  /** Puts a venue in place of the one with its id, or adds it. */
  save(venue: Venue): Promise<void>;
  find(id: string): Promise<Venue | null>;
  findMany(ids: string[]): Promise<Venue[]>;
}

export interface EventPorts {
  store: EventStore;
  venues: VenueStore;
  partners: { find(id: string): Promise<Partner | null> };
  places: {
    open(range: { eventId: string; pool: string; from: number; to: number }): Promise<void>;
    countFree(event: {
      eventId: string;
    }): Promise<Record<string, { open: number; capacity: number }>>;
  };
  clock: { now(): Date };
}

export type Events = ReturnType<typeof createEvents>;

const pageSize = 20;
const rememberedMilliseconds = 1_000;
const system: Doer = { kind: 'system' };

/** Events and their venues: what the public sees of them, and how they are made, published and ended. */
export function createEvents({ store, venues, partners, places, clock }: EventPorts) {
  const now = () => clock.now();

  /** An event page's own parts change seldom: they may be a second old. Free places are never kept. */
  const parts = rememberBriefly(loadParts, { milliseconds: rememberedMilliseconds, now });
  const counts = rememberBriefly((eventId: string) => places.countFree({ eventId }), {
    milliseconds: 0,
    now,
  });

  async function loadParts(slug: string) {
    const event = await store.findBySlug(slug);
    if (!event) return null;
    const [place, partner] = await Promise.all([
      event.venueId === null ? null : venues.find(event.venueId),
      partners.find(event.controllerId),
    ]);
    return { event, venue: place, controller: partner };
  }

  async function placesOf(event: Event): Promise<FreePlaces[]> {
    const counted = await counts.get(event.id);
    return claimedPools(event).map(({ pool }) => {
      const { open: free, capacity } = counted[pool] ?? { open: 0, capacity: 0 };
      return { pool, free, capacity };
    });
  }

  /** Free places are counted only where they decide: for an event that is open for registration. */
  async function registrationOf(event: Event) {
    const unlessFull = registrationStateOf(event, 1, now());
    if (unlessFull !== 'open') return unlessFull;
    return registrationStateOf(event, publicFree(event.pools, await placesOf(event)), now());
  }

  async function pageFrom(listing: EventListing): Promise<PageOf<Event & { town: string | null }>> {
    const { events, total } = await store.list(listing);
    const venueIds = new Set(events.flatMap(({ venueId }) => venueId ?? []));
    const towns = new Map(
      (await venues.findMany([...venueIds])).map(({ id, town }) => [id, town] as const),
    );
    const rows = events.map((event) => ({
      ...event,
      town: towns.get(event.venueId ?? '') ?? null,
    }));
    return { rows, page: listing.page, pageSize: listing.pageSize, total };
  }

  async function get(id: string): Promise<Event> {
    const event = await store.find(id);
    if (!event) throw new Problem('not-found', 'event.unknown');
    return event;
  }

  async function act(id: string, action: EventAction, by: Doer): Promise<Event> {
    const event = await get(id);
    const role: EventRole = by.kind === 'system' ? 'system' : 'organiser';
    const move = findMove(eventLifecycle, event.state, action);
    if (!move?.by.includes(role)) throw new Problem('conflict', 'request.conflict');
    // Rows before the event is public: a stop in between leaves a draft, and publishing again is safe.
    if (move.to === 'published')
      for (const { pool, capacity } of claimedPools(event))
        if (capacity > 0) await places.open({ eventId: id, pool, from: 1, to: capacity });
    const to = { state: move.to, event: move.event, by, now: now() };
    if (!(await store.move(event, to))) throw new Problem('conflict', 'request.conflict');
    parts.forget(event.slug);
    return { ...event, state: move.to, version: event.version + 1 };
  }

  return {
    async list(query: EventQuery): Promise<PageOf<EventSummary>> {
      const page = await pageFrom({ ...query, now: now(), pageSize });
      const rows = await Promise.all(
        page.rows.map(async (event) => ({ ...event, registration: await registrationOf(event) })),
      );
      return { ...page, rows };
    },

    /** Every state, drafts included, cut to what a person's roles cover. */
    listForStaff: (query: StaffEventQuery, grants: readonly RoleGrant[]) =>
      pageFrom({ ...query, now: now(), pageSize, scope: staffScope(grants) }),

    /** What the event's own page shows; drafts have none. Throws not-found. */
    async getPage(slug: string): Promise<EventPage> {
      const found = await parts.get(slug);
      if (!found?.controller || found.event.state === 'draft')
        throw new Problem('not-found', 'event.unknown');
      const { version: _version, ...event } = found.event;
      const { name, email } = found.controller;
      const free = await placesOf(found.event);
      return {
        ...event,
        controller: { name, email },
        venue: found.venue,
        registration: registrationStateOf(event, publicFree(event.pools, free), now()),
        places: free,
        today: dayIn(event.zone, now()),
      };
    },

    /** How many events each activity has, drafts and cancelled ones left out. */
    countByActivity: (): Promise<EventCount[]> => store.countByActivity(now()),

    /** Throws not-found. */
    get,
    find: (id: string): Promise<Event | null> => store.find(id),
    /** What others wrote may be a second old. */
    findBySlug: async (slug: string) => (await parts.get(slug))?.event ?? null,
    findVenue: (id: string): Promise<Venue | null> => venues.find(id),

    /**
     * Adds an event and brings it to the state that was asked for; a draft opens no places yet. Throws
     * invalid with the fields that are wrong, conflict where the slug is taken.
     */
    async add(input: EventInput, by: Doer = system): Promise<Event> {
      const parsed = eventInput.safeParse(input);
      if (!parsed.success)
        throw new Problem('invalid', 'request.invalid', fieldProblems(parsed.error));
      const { venueId, controllerId } = parsed.data;
      const [place, partner] = await Promise.all([
        venueId === null ? null : venues.find(venueId),
        partners.find(controllerId),
      ]);
      const faults = eventFaults(parsed.data);
      if (venueId !== null && !place) faults.push({ field: 'venueId', code: 'request.invalid' });
      if (!partner) faults.push({ field: 'controllerId', code: 'request.invalid' });
      if (faults.length > 0) throw new Problem('invalid', 'request.invalid', faults);

      const words = searchWords(parsed.data, place?.town ?? null);
      parts.forget(parsed.data.slug);
      let event = await store.insert({ ...parsed.data, state: 'draft' }, words, by);
      if (!event)
        throw new Problem('conflict', 'request.conflict', [
          { field: 'slug', code: 'request.conflict' },
        ]);
      for (const action of actionsTo[parsed.data.state]) event = await act(event.id, action, by);
      return event;
    },

    /** Opens the event's places and makes it public. Throws not-found; conflict where it is no draft. */
    publish: (id: string, by: Doer = system): Promise<Event> => act(id, 'event.publish', by),

    /** Throws not-found; conflict where the event is not public. */
    complete: (id: string, by: Doer = system): Promise<Event> => act(id, 'event.complete', by),

    /** Ends an event that will not happen; those who registered are told by what follows from it. */
    cancel: (id: string, by: Doer = system): Promise<Event> => act(id, 'event.cancel', by),

    /** Adds a venue, or what a later access visit found. Throws invalid. */
    async addVenue(input: Venue): Promise<void> {
      const parsed = venue.safeParse(input);
      if (!parsed.success)
        throw new Problem('invalid', 'request.invalid', fieldProblems(parsed.error));
      await venues.save(parsed.data);
    },
  };
}

const actionsTo: Record<EventState, readonly EventAction[]> = {
  draft: [],
  published: ['event.publish'],
  completed: ['event.publish', 'event.complete'],
  cancelled: ['event.publish', 'event.cancel'],
};
