import type { Event, EventCount, EventQuery } from '#shared/events.ts';
import type { Partner } from '#shared/programme.ts';
import type { Venue } from '#shared/venues.ts';
import type { NewEvent } from '#server/platform/relay.ts';
import type { StaffScope } from './policy.ts';

/** Who does something: `kind` is `system`, `staff` and so on. */
export interface Doer {
  kind: string;
  id?: string;
}

/** Who makes a change, as its event records it. */
export interface By {
  by: Doer;
  requestId?: string | undefined;
  /** The event that a new one was made like. */
  like?: string;
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
  insert(event: Omit<Event, 'id' | 'version'>, words: string[], by: By): Promise<Event | null>;
  find(id: string): Promise<Event | null>;
  /** By id, in no order; one that is not there is left out. */
  findMany(ids: readonly string[]): Promise<Event[]>;
  findBySlug(slug: string): Promise<Event | null>;
  list(listing: EventListing): Promise<{ events: Event[]; total: number }>;
  countByActivity(now: Date): Promise<EventCount[]>;
  /** Changes an event that still stands in a version, its events in the same write; false where it does not. */
  change(from: Pick<Event, 'id' | 'version'>, change: EventChange): Promise<boolean>;
}

export interface EventChange {
  set: Partial<Event>;
  /** The words that find it, where they may have changed. */
  words?: string[];
  events: NewEvent[];
  now: Date;
}

/** A venue with the version that a form is made from. */
export type KeptVenue = Venue & { version: number };

export interface VenueStore {
  /** Puts a venue in place of the one with its id, or adds it. */
  save(venue: Venue): Promise<void>;
  /** Adds a venue as version 1, with its event. */
  insert(venue: Venue, by: By, now: Date): Promise<void>;
  /** Changes a venue that still stands in a version, with its event; false where it does not. */
  change(
    from: { id: string; version: number },
    venue: Omit<Venue, 'id'>,
    by: By,
    now: Date,
  ): Promise<boolean>;
  find(id: string): Promise<KeptVenue | null>;
  findMany(ids: string[]): Promise<KeptVenue[]>;
  /** By nation and name; at most 1,000. */
  list(): Promise<KeptVenue[]>;
}

export interface EventPorts {
  store: EventStore;
  venues: Pick<VenueStore, 'save' | 'find' | 'findMany'>;
  partners: { find(id: string): Promise<Partner | null> };
  places: {
    open(range: { eventId: string; pool: string; from: number; to: number }): Promise<void>;
    countFree(event: {
      eventId: string;
    }): Promise<Record<string, { open: number; capacity: number }>>;
  };
  clock: { now(): Date };
}
