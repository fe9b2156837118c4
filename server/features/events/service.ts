import {
  type Event,
  type EventAction,
  type EventCount,
  type EventInput,
  eventInput,
  type EventPage,
  type EventQuery,
  type EventStage,
  type EventState,
  type EventSummary,
  type FreePlaces,
} from '#shared/events.ts';
import { findMove } from '#shared/lifecycle.ts';
import type { PageOf } from '#shared/page-of.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import { fieldProblems } from '#shared/problem.ts';
import { type Venue, venue } from '#shared/venues.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { eventLifecycle, type EventRole, stateOf } from './lifecycle.ts';
import { staffScope } from './policy.ts';
import type { By, Doer, EventListing, EventPorts, StaffEventQuery } from './ports.ts';
import { rememberBriefly } from './remember-briefly.ts';
import {
  claimedPools,
  dayIn,
  eventFaults,
  publicFree,
  registrationStateOf,
  searchWords,
  stageOf,
} from './rules.ts';

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

  /** The venue of an event that agrees with itself and what it names, and the words that find it. Throws invalid. */
  async function checked(input: EventInput) {
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
    return { venue: place, words: searchWords(parsed.data, place?.town ?? null) };
  }

  async function stageNow(event: Event): Promise<EventStage> {
    return stageOf(event, await registrationOf(event));
  }

  /** Takes an event to where an action of its lifecycle leads, with what else changes. Throws conflict. */
  async function act(
    event: Event,
    action: EventAction,
    who: By,
    { set = {}, data = {} }: { set?: Partial<Event>; data?: Record<string, unknown> } = {},
  ): Promise<Event> {
    const { id, slug, version } = event;
    const role: EventRole = who.by.kind === 'system' ? 'system' : 'organiser';
    const move = findMove(eventLifecycle, await stageNow(event), action);
    if (!move?.by.includes(role)) throw new Problem('conflict', 'request.conflict');
    // Rows before the event is public: a stop in between leaves a draft, and publishing again is safe.
    if (action === 'event.publish')
      for (const { pool, capacity } of claimedPools(event))
        if (capacity > 0) await places.open({ eventId: id, pool, from: 1, to: capacity });
    const state = stateOf(move.to);
    const told = { event: id, version: version + 1, ...data };
    const events = [newEvent(move.event, told, who.by, who.requestId)];
    const done = await store.change(event, { set: { ...set, state }, events, now: now() });
    if (!done) throw new Problem('conflict', 'request.conflict');
    parts.forget(slug);
    return { ...event, ...set, state, version: version + 1 };
  }

  const actOn = async (id: string, action: EventAction, by: Doer): Promise<Event> =>
    act(await get(id), action, { by });

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
      const { event } = found;
      const { name, email } = found.controller;
      const free = await placesOf(event);
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
    /** By id, in no order; those that are not there are left out. */
    findVenues: (ids: string[]): Promise<Venue[]> => venues.findMany(ids),
    findVenue: (id: string): Promise<Venue | null> => venues.find(id),

    /**
     * Adds an event and brings it to the state that was asked for; a draft opens no places yet. Throws
     * invalid with the fields that are wrong, conflict where the slug is taken.
     */
    async add(input: EventInput, who: By = { by: system }): Promise<Event> {
      const { words } = await checked(input);
      parts.forget(input.slug);
      let event = await store.insert({ ...input, state: 'draft' }, words, who);
      if (!event)
        throw new Problem('conflict', 'request.conflict', [
          { field: 'slug', code: 'request.conflict' },
        ]);
      for (const action of actionsTo[input.state]) event = await act(event, action, who);
      return event;
    },

    checked,
    stageNow,
    act,
    /** What was changed past this service is read afresh. */
    forget: (slug: string) => parts.forget(slug),

    /** Opens the event's places and makes it public. Throws not-found; conflict where it is no draft. */
    publish: (id: string, by: Doer = system): Promise<Event> => actOn(id, 'event.publish', by),

    /** Throws not-found; conflict where the event is not public. */
    complete: (id: string, by: Doer = system): Promise<Event> => actOn(id, 'event.complete', by),

    /** Ends an event that will not happen; those who registered are told by what follows from it. */
    cancel: (id: string, by: Doer = system): Promise<Event> => actOn(id, 'event.cancel', by),

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
