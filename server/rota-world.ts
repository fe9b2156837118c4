import type { BookedSeat, Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { Nation } from '#shared/nations.ts';
import { reachOf } from '#shared/permissions.ts';
import type { RotaEvent } from '#shared/rota.ts';
import { isoDay } from '#shared/time.ts';
import { plannedKinds, type SupportKindCode } from '#shared/support-kinds.ts';
import { isWorkingDay } from '#shared/working-days.ts';
import type { EventStore } from '#server/features/events/ports.ts';
import type { Events } from '#server/features/events/service.ts';
import type { ProfessionalStore } from '#server/features/professionals/ports.ts';
import { blockOf } from '#server/features/rota/block-rules.ts';
import { candidateOf } from '#server/features/rota/candidate-rules.ts';
import type { Block, RotaWorld } from '#server/features/rota/ports.ts';

/** What the planner asks of other features. */
export interface RotaSources {
  events: Pick<Events, 'findVenues'>;
  eventStore: Pick<EventStore, 'list' | 'findMany'>;
  professionals: Pick<ProfessionalStore, 'listWhoDo' | 'findMany'>;
  /** What stands of some events, nothing that was given up. */
  listRequirements: (eventIds: readonly string[]) => Promise<Requirement[]>;
  /** How long a kind rests and works, on an ISO day. */
  minutesOf: () => Promise<
    (kind: SupportKindCode, day: string) => { minBreak: number; pairDayMax: number }
  >;
  /** Everything that is booked at some events, or at all that are to come. */
  listBookings: (eventIds: readonly string[]) => Promise<BookedSeat[]>;
  /** The events where somebody comes whom each of some professionals asked not to be matched with. */
  listKeptApart: (
    professionalIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  bankHolidays: (nation: Nation, years: readonly number[]) => ReadonlySet<string>;
  offer: RotaWorld['offer'];
  clock: { now(): Date };
}

/** Events to come that are looked at together. */
const mostEvents = 200;

/** The world of the planner: seats of cover, professionals of the directory, and what is booked. */
export function createRotaWorld(sources: RotaSources): RotaWorld {
  const { events, eventStore, professionals, listRequirements, clock } = sources;

  async function listComing(grants: Parameters<RotaWorld['listEvents']>[0]): Promise<Event[]> {
    const scope = reachOf(grants, 'rota.plan');
    const now = clock.now();
    const coming = { when: 'coming', page: 1, pageSize: mostEvents, now, scope } as const;
    return (await eventStore.list(coming)).events;
  }

  async function withSeats(some: readonly Event[]): Promise<RotaEvent[]> {
    const requirements = await listRequirements(some.map(({ id }) => id));
    return some.map(({ id, nation, zone, startsAt, endsAt, texts, strands }) => ({
      id,
      nation,
      zone,
      startsAt,
      endsAt,
      strands,
      titles: Object.fromEntries(
        Object.entries(texts).map(([locale, text]) => [locale, text?.title]),
      ) as RotaEvent['titles'],
      openSeats: requirements
        .filter(({ eventId }) => eventId === id)
        .flatMap(({ seats }) => seats)
        .filter(({ bookingId }) => bookingId === null).length,
    }));
  }

  async function blocksOf(some: readonly Event[]): Promise<Block[]> {
    const ids = some.map(({ id }) => id);
    const [requirements, bookings, minutes, venues] = await Promise.all([
      listRequirements(ids),
      sources.listBookings(ids),
      sources.minutesOf(),
      events.findVenues([...new Set(some.flatMap(({ venueId }) => venueId ?? []))]),
    ]);
    const postcodes = new Map(venues.map(({ id, postcode }) => [id, postcode]));
    const holders = new Map(bookings.map(({ id, professionalId }) => [id, professionalId]));
    return requirements.flatMap((requirement) => {
      const event = some.find(({ id }) => id === requirement.eventId);
      if (!event) return [];
      return blockOf(requirement, {
        event,
        postcode: postcodes.get(event.venueId ?? '') ?? null,
        settings: minutes(requirement.kind, isoDay(requirement.startsAt, event.zone)),
        holderOf: (bookingId) => holders.get(bookingId) ?? null,
      });
    });
  }

  return {
    async listEvents(grants) {
      const open = await withSeats(await listComing(grants));
      return open.filter(({ openSeats }) => openSeats > 0);
    },
    findEvents: async (ids) => withSeats(await eventStore.findMany(ids)),
    listBlocks: async (eventIds) => blocksOf(await eventStore.findMany(eventIds)),

    async listCandidates(blocks) {
      const planned = new Set(blocks.map(({ id }) => id));
      const [people, coming] = await Promise.all([
        professionals.listWhoDo(plannedKinds),
        listComing([{ role: 'access-lead', scope: { kind: 'programme' } }]),
      ]);
      const apart = await sources.listKeptApart(people.map(({ id }) => id));
      const elsewhere = (await blocksOf(coming)).filter(({ id }) => !planned.has(id));
      return people.map((person) =>
        candidateOf(person, {
          busy: elsewhere.filter(({ taken }) =>
            taken.some(({ professionalId }) => professionalId === person.id),
          ),
          excludedEvents: [...(apart.get(person.id) ?? [])],
        }),
      );
    },

    async findNames(ids) {
      const people = await professionals.findMany(ids);
      return new Map(people.map(({ id, name }) => [id, name]));
    },

    outOfHoursDays: (blocks) =>
      new Set(
        blocks.flatMap(({ day, nation }) =>
          isWorkingDay(day, sources.bankHolidays(nation, [Number(day.slice(0, 4))])) ? [] : [day],
        ),
      ),

    // Nobody has settled anything else yet.
    listSettings: async () => [],
    offer: sources.offer,
  };
}
