import { type Connection, Schema } from 'mongoose';
import type { BookedSeat } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import { createCoverBoard } from '#server/features/cover/board-service.ts';
import { createPlanStore } from '#server/features/cover/plan-store.ts';
import type { CoverPorts } from '#server/features/cover/ports.ts';
import { createRequirementStore } from '#server/features/cover/requirement-store.ts';
import { createCover } from '#server/features/cover/service.ts';
import { createSettingsStore } from '#server/features/cover/settings-store.ts';
import { createEventStore } from '#server/features/events/store.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import { aBookedSeat } from '#tests/support/a-booked-seat.ts';
import { run } from '#tests/support/a-cover-day.ts';
import { fixedClock } from '#tests/support/clock.ts';
import { planner } from '#tests/support/cover-desk.ts';
import { testDatabase } from '#tests/support/database.ts';
import { share } from './timing.ts';

const events = 60;
const rounds = 30;
const limitMs = 200;

/** The cover of a whole programme at a glance: its events, requirements and bookings read from the embedded database each time. */
export async function benchCoverage() {
  const database = await testDatabase();
  try {
    const { connection } = database;
    const ports = portsOver(connection);
    const cover = createCover(ports);
    const board = createCoverBoard(ports);
    const store = createEventStore(connection, ports.clock);
    const bookings = bookingsIn(connection);
    await database.index();
    for (let no = 0; no < events; no += 1) {
      const event = await store.insert(eventNo(no), [], { by: { kind: 'bench' } });
      if (!event) throw new Error('an event is there twice');
      for (const kind of ['bsl', 'sttr'] as const)
        await cover.saveLine(event.id, kind, lineOf(kind === 'bsl' ? 0 : 1), planner);
      const { seen } = await cover.get(event.id, planner);
      await cover.accept(event.id, { seen, possible: false }, planner);
      for (const requirement of await cover.seats.listOf([event.id]))
        for (const { no: seatNo } of requirement.seats)
          await bookings.collection.insertOne({
            ...aBookedSeat({
              ...requirement,
              id: `${requirement.id}-${seatNo}`,
              requirementId: requirement.id,
              seatNo,
              professionalId: `professional-${(no * 7 + seatNo) % 40}`,
              standing: seatNo % 3 === 0 ? 'provisional' : 'confirmed',
              nextCostStep: { on: '2027-01-10', pence: 24_000 },
            }),
          } as never);
    }
    const times: number[] = [];
    for (let at = 0; at < rounds; at += 1) {
      const from = performance.now();
      await board.overview(planner);
      times.push(performance.now() - from);
    }
    const medianMs = share(times, 0.5);
    const seats = await bookings.countDocuments();
    const line = { events, bookings: seats, medianMs, p95Ms: share(times, 0.95) };
    return { line, failed: medianMs > limitMs ? [`medianMs is ${medianMs}.`] : [] };
  } finally {
    await database.close();
  }
}

function portsOver(connection: Connection): CoverPorts {
  const clock = fixedClock('2027-01-05T09:00:00Z');
  const store = createEventStore(connection, clock);
  return {
    plans: createPlanStore(connection),
    requirements: createRequirementStore(connection),
    settings: createSettingsStore(connection),
    events: {
      async get(id) {
        const event = await store.find(id);
        if (!event) throw new Error(`no event ${id}`);
        return event;
      },
      listComing: async () =>
        (
          await store.list({
            when: 'coming',
            page: 1,
            pageSize: 200,
            now: clock.now(),
            scope: 'all',
          })
        ).events,
    },
    listNeeds: async () => [],
    listChoices: async () => new Map(),
    listBookings: async (ids) =>
      bookingsIn(connection)
        .find({ eventId: { $in: [...ids] } })
        .lean<BookedSeat[]>(),
    audit: { read: async () => undefined },
    clock,
    nudge: () => undefined,
  };
}

const bookingsIn = (connection: Connection) =>
  modelOf<BookedSeat>(connection, 'bench-bookings', bookingSchema);

// What else a booking holds is written and read as it is; only what it is found by is asked for.
const bookingSchema = new Schema<BookedSeat>(
  { eventId: { type: String, required: true } },
  schemaOptions,
).index({ eventId: 1 });

const lineOf = (version: number) => ({
  version,
  policy: 'all_sessions' as const,
  reading: 'strict' as const,
  presenterIn: [],
});

/** The day of the worked example, a day later for each further event. */
function eventNo(no: number): Omit<Event, 'id' | 'version'> {
  const { id: _id, version: _version, ...day } = run();
  const later = (at: Date) => new Date(+at + no * 86_400_000);
  return {
    ...day,
    slug: `event-${no}`,
    startsAt: later(day.startsAt),
    endsAt: later(day.endsAt),
    sessions: day.sessions.map((session) => ({
      ...session,
      startsAt: later(session.startsAt),
      endsAt: later(session.endsAt),
    })),
  };
}
