import type { Requirement } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { createDiaryStore } from '#server/features/bookings/diary-store.ts';
import type { BookingMail } from '#server/features/bookings/mail.ts';
import type { BookingPorts, Caller } from '#server/features/bookings/ports.ts';
import { createBookings } from '#server/features/bookings/service.ts';
import { createBookingStore } from '#server/features/bookings/store.ts';
import { createLog } from '#server/platform/log.ts';
import { createRelay } from '#server/platform/relay.ts';
import { aProfessional } from './a-professional.ts';
import { anEvent } from './an-event.ts';
import { fixedClock, type FixedClock } from './clock.ts';
import type { TestDatabase } from './database.ts';

export type BookingDesk = Awaited<ReturnType<typeof bookingDesk>>;

/** Who may do everything with bookings, but approve and pay. */
export const bookingLead: Caller = {
  roles: [{ role: 'access-lead', scope: { kind: 'programme' } }],
  by: { kind: 'person', id: 'lead' },
  requestId: 'test',
};

/** Bookings over a database of their own, with some professionals and an event; `wrap` changes the ports on the way in. */
export async function bookingDesk(
  database: TestDatabase,
  {
    clock = fixedClock('2030-05-01T09:00:00Z'),
    people = ['sian', 'ivan'],
    wrap = (ports) => ports,
  }: {
    clock?: FixedClock;
    people?: readonly string[];
    wrap?: (ports: BookingPorts) => BookingPorts;
  } = {},
) {
  const { connection } = database;
  const event: Event = { ...(anEvent() as Event), id: 'event', nation: 'wales', online: null };
  event.venueId = 'hall';
  const seats = seatRows(database);
  const professionals = people.map((id) => aProfessional({ id, name: id }));
  const mails: BookingMail[] = [];
  const plain: BookingPorts = {
    store: createBookingStore(connection),
    diary: createDiaryStore(connection),
    seats,
    directory: {
      findMany: async (ids) => professionals.filter(({ id }) => ids.includes(id)),
      listWhoDo: async (kinds) =>
        professionals.filter((one) => one.kinds.some((kind) => kinds.includes(kind))),
      checkRegistration: () => [],
      registeredUntil: ({ registrations }) => registrations[0]?.validTo ?? null,
      listKeptApart: async () => new Map(),
    },
    events: {
      get: async () => event,
      find: async () => event,
      findVenue: async () => null,
    },
    bankHolidays: () => new Set(),
    settings: async () => [],
    minutesOf: async () => (kind, day) => coverSettingsOn([], kind, day),
    turns: () => [],
    clock,
    nudge: () => undefined,
  };
  await database.index();
  const bookings = createBookings(wrap(plain));
  const relay = createRelay({
    connection,
    clock,
    log: createLog({ level: 'silent' }),
    collections: ['bookings'],
    handle: createBookings(plain).followUps({
      addressOf: async (id) => ({ name: id, address: `${id}@people.test`, locale: 'en' }),
      queueMail: async (mail) => void mails.push(mail),
    }),
  });

  return {
    ...bookings,
    event,
    clock,
    mails,
    seats,
    professionals,
    /** The same, over ports that nothing stops. */
    plain: createBookings(plain),
    diary: plain.diary,
    settle: relay.idle,
    /** A seat or more to be filled. */
    async need(id: string, from: string, to: string, count = 1): Promise<void> {
      await seats.add({
        id,
        eventId: event.id,
        kind: 'bsl',
        forPerson: null,
        strand: null,
        startsAt: new Date(from),
        endsAt: new Date(to),
        mode: 'in-person',
        sessionIds: [],
        seats: Array.from({ length: count }, (_seat, at) => ({ no: at + 1, bookingId: null })),
        version: 1,
      });
    },
    /** Offers a seat to some; answers the bookings in their order. */
    async offer(requirementId: string, ...professionalIds: string[]): Promise<string[]> {
      const made = await createBookings(plain).offers.offer(
        { eventId: event.id, requirementId, no: 1 },
        { professionalIds, domain: 'conference', travelMinutes: 60, miles: 0 },
        bookingLead,
      );
      await relay.idle();
      return made;
    },
    accept: (who: string, id: string, version = 1) =>
      bookings.own.act(who, id, 'accept', { version }, 'test'),
    stateOf: async (id: string) => (await plain.store.find(id))?.state,
    seatOf: async (id: string) => (await seats.find(id))?.seats[0]?.bookingId ?? null,
    /** The bookings that stand in somebody's diary. */
    inDiary: async (who: string): Promise<string[]> => {
      const all = await plain.diary.listOf([who], new Date('2030-01-01'), new Date('2030-12-31'));
      return (all.get(who) ?? []).map(({ bookingId }) => bookingId);
    },
  };
}

/** Seats as cover keeps them: taken and given back by one conditional write each. */
function seatRows({ connection }: TestDatabase) {
  type Row = Omit<Requirement, 'id'> & { _id: string };
  const rows = connection.collection<Row>('seats');
  return {
    add: async ({ id, ...row }: Requirement) => void (await rows.insertOne({ _id: id, ...row })),
    find: async (id: string): Promise<Requirement | null> => {
      const row = await rows.findOne({ _id: id });
      return row && { ...row, id };
    },
    listOf: async (eventId: string): Promise<Requirement[]> =>
      (await rows.find({ eventId }).toArray()).map((row) => ({ ...row, id: row._id })),
    async claim({ requirementId, no, bookingId }: Parameters<BookingPorts['seats']['claim']>[0]) {
      const free = { $elemMatch: { no, bookingId: null } };
      const done = await rows.updateOne(
        { _id: requirementId, seats: free },
        { $set: { 'seats.$.bookingId': bookingId } },
      );
      const own = { $elemMatch: { no, bookingId } };
      return (
        done.matchedCount === 1 ||
        (await rows.countDocuments({ _id: requirementId, seats: own })) === 1
      );
    },
    async free({ requirementId, no, bookingId }: Parameters<BookingPorts['seats']['free']>[0]) {
      await rows.updateOne(
        { _id: requirementId, seats: { $elemMatch: { no, bookingId } } },
        { $set: { 'seats.$.bookingId': null } },
      );
    },
  };
}
