import type { Event, RegistrationState } from '#shared/events.ts';
import type { PageOf } from '#shared/page-of.ts';
import { allows, type Reach, reachOf, type RoleGrant, type Subject } from '#shared/permissions.ts';
import {
  eventParts,
  type EventCounts,
  type EventName,
  type PoolCount,
  type StaffEvent,
  type StaffEventPage,
  type StaffEventQuery,
} from '#shared/staff-events.ts';
import type { ChecklistCounts } from '#shared/webinar-checklists.ts';
import { Problem } from '#server/problems.ts';
import { claimedPools, publicFree, publicPools, registrationStateOf } from './rules.ts';
import type { Events } from './service.ts';

/** What the staff side of events asks of others; each answers for many events in one query. */
export interface StaffEventPorts {
  events: Pick<Events, 'get' | 'listForStaff' | 'findVenue'>;
  listNames: (reach: Reach) => Promise<EventName[]>;
  /** The places of each pool, and how many people stand in each state. */
  count: (eventIds: readonly string[]) => Promise<{ places: PoolRows[]; people: PeopleInState[] }>;
  /** How many needs nobody has looked at yet, by event. */
  countToLookAt: (eventIds: readonly string[]) => Promise<Record<string, number>>;
  /** How much of the checklist of an online event is done. */
  countChecklist: (event: Event) => Promise<ChecklistCounts | null>;
  clock: { now(): Date };
}

export interface PoolRows {
  eventId: string;
  pool: string;
  held: number;
  released: number;
  open: number;
}

export interface PeopleInState {
  eventId: string;
  state: string;
  people: number;
}

export type StaffEvents = ReturnType<typeof createStaffEvents>;

/** Events with live counts, cut to where a person's roles count. */
export function createStaffEvents({
  events,
  listNames,
  count,
  countToLookAt,
  countChecklist,
  clock,
}: StaffEventPorts) {
  async function countsOf(ids: readonly string[], seeingNeeds: readonly string[]) {
    const [counted, toLookAt] = await Promise.all([
      count(ids),
      seeingNeeds.length > 0 ? countToLookAt(seeingNeeds) : {},
    ]);
    return { ...counted, toLookAt: toLookAt as Record<string, number> };
  }

  function registrationOf(event: Event, places: readonly PoolRows[]) {
    const free = poolCounts(event, places).map(({ pool, open, capacity }) => ({
      pool,
      free: open,
      capacity,
    }));
    return registrationStateOf(event, publicFree(event.pools, free), clock.now());
  }

  return {
    async list(query: StaffEventQuery, grants: readonly RoleGrant[]): Promise<PageOf<StaffEvent>> {
      const page = await events.listForStaff(query, grants);
      const seeing = page.rows.filter((row) => allows(grants, 'access.see', subjectOf(row)));
      const ids = page.rows.map(({ id }) => id);
      const counted = await countsOf(
        ids,
        seeing.map(({ id }) => id),
      );
      const seen = new Set(seeing.map(({ id }) => id));
      const rows = page.rows.map((row) => ({
        ...row,
        registration: registrationOf(row, counted.places),
        counts: eventCounts(row, counted, seen.has(row.id)),
      }));
      return { ...page, rows };
    },

    /** The names of all events that a person's roles cover, for filters and choices. */
    listNames: (grants: readonly RoleGrant[]): Promise<EventName[]> =>
      listNames(reachOf(grants, 'events.see')),

    /** Throws not-found; forbidden where no role of the person counts for the event. */
    async get(id: string, grants: readonly RoleGrant[]): Promise<StaffEventPage> {
      const event = await events.get(id);
      const subject = subjectOf(event);
      if (!allows(grants, 'events.see', subject))
        throw new Problem('forbidden', 'request.forbidden');
      const seesNeeds = allows(grants, 'access.see', subject);
      const [counted, venue, checklist] = await Promise.all([
        countsOf([id], seesNeeds ? [id] : []),
        event.venueId === null ? null : events.findVenue(event.venueId),
        countChecklist(event),
      ]);
      const registration = registrationOf(event, counted.places);
      return {
        ...event,
        venue,
        checklist,
        registration,
        counts: eventCounts(event, counted, seesNeeds),
        places: poolCounts(event, counted.places),
        opens: opensFor(grants, subject).filter(
          (part) => !['enter', 'import'].includes(part) || takesEntries(event.state, registration),
        ),
      };
    },
  };
}

/** The parts of an event that roles open, each by its own permission. */
const opensFor = (grants: readonly RoleGrant[], subject: Subject) =>
  eventParts.filter((part) => allows(grants, partPermissions[part], subject));

/** Staff register people before and after the public, for as long as the event is to come. */
const takesEntries = (state: Event['state'], registration: RegistrationState): boolean =>
  state === 'published' && registration !== 'past';

const partPermissions = {
  edit: 'events.change',
  registrations: 'registrations.see',
  enter: 'registrations.change',
  questions: 'events.change',
  import: 'registrations.import',
  export: 'registrations.export',
  messages: 'messages.see',
  broadcasts: 'broadcasts.change',
  access: 'access.see',
  cover: 'cover.see',
  bookings: 'bookings.see',
} as const;

const subjectOf = ({ id, nation }: Pick<Event, 'id' | 'nation'>) => ({ eventId: id, nation });

interface Counted {
  places: PoolRows[];
  people: PeopleInState[];
  toLookAt: Record<string, number>;
}

function eventCounts(
  { id, pools }: Pick<Event, 'id' | 'pools'>,
  counted: Counted,
  seesNeeds: boolean,
): EventCounts {
  const inState = (state: string): number =>
    counted.people.reduce(
      (sum, one) => (one.eventId === id && one.state === state ? sum + one.people : sum),
      0,
    );
  // Wheelchair spaces, invited people and assistants have places apart, which the public cannot take.
  const open = publicPools(pools);
  const own = counted.places.filter(({ eventId, pool }) => eventId === id && open.has(pool));
  const free = own.reduce((sum, { open, released }) => sum + open + released, 0);
  return {
    confirmed: inState('confirmed'),
    waiting: inState('waiting'),
    offered: inState('offered'),
    holding: inState('holding'),
    free,
    capacity: own.reduce((sum, { held }) => sum + held, free),
    toLookAt: seesNeeds ? (counted.toLookAt[id] ?? 0) : null,
  };
}

/** Every pool of the event in its own order; a draft has places on paper only. */
function poolCounts(event: Event, places: readonly PoolRows[]): PoolCount[] {
  return claimedPools(event).map(({ pool }) => {
    const rows = places.find((one) => one.eventId === event.id && one.pool === pool);
    const { held, released, open } = rows ?? { held: 0, released: 0, open: 0 };
    return { pool, held, released, open, capacity: held + released + open };
  });
}
