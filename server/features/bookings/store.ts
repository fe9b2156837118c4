import { type Connection, type QueryFilter, Schema } from 'mongoose';
import { bookingStates } from '#shared/booking-codes.ts';
import { modelOf, schemaOptions } from '#server/platform/mongo.ts';
import {
  firstEvents,
  newEvent,
  pendingEventsFields,
  pendingEventsIndex,
  type PendingEventsRow,
  recordEvents,
} from '#server/platform/relay.ts';
import type { Booking, BookingStore } from './ports.ts';

/** Bookings in the collection `bookings`; a move is one write on state and version, with its line of history and its event. */
export function createBookingStore(connection: Connection): BookingStore {
  const rows = modelOf<BookingRow>(connection, 'bookings', bookingSchema);

  const list = async (
    where: QueryFilter<BookingRow>,
    sort: Record<string, 1 | -1>,
    limit: number,
  ): Promise<Booking[]> => {
    const found = await rows
      .find(where)
      .sort(sort)
      .limit(limit)
      .select(hidden)
      .lean<BookingRow[]>();
    return found.map(toBooking);
  };

  return {
    async insert({ id, ...booking }, event, now) {
      await rows.create({ _id: id, ...booking, ...firstEvents(now, [event]) });
    },

    async find(id) {
      const row = await rows.findById(id).select(hidden).lean<BookingRow>();
      return row && toBooking(row);
    },

    listOf: (eventIds) => list({ eventId: { $in: [...eventIds] } }, { startsAt: 1 }, 5_000),
    listOfProfessional: (professionalId) => list({ professionalId }, { startsAt: -1 }, 200),
    listOfSeat: (requirementId, seatNo) => list({ requirementId, seatNo }, { startsAt: 1 }, 200),
    listIn: (states, limit) => list({ state: { $in: [...states] } }, { startsAt: 1 }, limit),

    async listOverdue(now, limit) {
      const [claims, holds] = await Promise.all([
        list({ state: 'claiming', claimUntil: { $lte: now } }, { claimUntil: 1 }, limit),
        list({ state: 'provisional', holdExpiresAt: { $lte: now } }, { holdExpiresAt: 1 }, limit),
      ]);
      return [...claims, ...holds];
    },

    async setPrep({ id, version, eventId }, prep, { by, requestId }, now) {
      const event = newEvent('booking.prepared', { event: eventId }, by, requestId);
      const { $set, $push } = recordEvents(now, [event]);
      const saved = await rows.updateOne(
        { _id: id, version },
        { $set: { prep, ...$set }, $push, $inc: { version: 1 } },
      );
      return saved.matchedCount === 1;
    },

    async move({ from, to, set, row, event, claimAfter }) {
      const { $set, $push } = recordEvents(row.at, [event]);
      const moved = await rows
        .findOneAndUpdate(
          {
            _id: from.id,
            state: from.state,
            version: from.version,
            ...(claimAfter && { claimUntil: { $gt: claimAfter } }),
          },
          {
            $set: { ...set, ...$set, state: to },
            $push: { ...$push, history: { ...row, from: from.state, to } },
            $inc: { version: 1 },
          } as never,
          { returnDocument: 'after' },
        )
        .select(hidden)
        .lean<BookingRow>();
      return moved && toBooking(moved);
    },
  };
}

function toBooking({
  _id: id,
  pendingEvents: _events,
  relayAt: _relayAt,
  ...row
}: BookingRow): Booking {
  return { id, ...row };
}

type BookingRow = Omit<Booking, 'id'> & PendingEventsRow & { _id: string };

const hidden = { pendingEvents: 0, relayAt: 0 } as const;
const text = { type: String, required: true } as const;
const words = { type: String, default: null } as const;
const number = { type: Number, required: true } as const;
const date = { type: Date, required: true } as const;
const moment = { type: Date, default: null } as const;
const mixed = { type: Schema.Types.Mixed, required: true } as const;
const maybe = { type: Schema.Types.Mixed, default: null } as const;

const bookingSchema = pendingEventsIndex(
  new Schema<BookingRow>(
    {
      _id: text,
      eventId: text,
      requirementId: text,
      seatNo: number,
      kind: text,
      professionalId: text,
      startsAt: date,
      endsAt: date,
      zone: text,
      nation: text,
      mode: text,
      strand: words,
      domain: text,
      travelMinutes: number,
      miles: number,
      arriveMinutes: number,
      fee: mixed,
      terms: mixed,
      quote: maybe,
      role: text,
      claimId: words,
      claimUntil: moment,
      holdExpiresAt: moment,
      proposed: maybe,
      poNumber: { type: String, default: '' },
      recordingConsent: text,
      nonRefundablePence: number,
      prep: mixed,
      invoice: maybe,
      costDue: { type: Number, default: null },
      approvedBy: words,
      enteredBy: words,
      lapse: words,
      history: { type: [{ type: Schema.Types.Mixed }], required: true },
      state: { ...text, enum: bookingStates },
      version: number,
      ...pendingEventsFields,
    } as never,
    schemaOptions,
  ),
)
  .index({ eventId: 1, startsAt: 1 })
  .index({ professionalId: 1, startsAt: -1 })
  .index({ requirementId: 1, seatNo: 1, startsAt: 1 })
  .index({ state: 1, startsAt: 1 })
  .index({ state: 1, claimUntil: 1 })
  .index({ state: 1, holdExpiresAt: 1 });
