import type { Connection } from 'mongoose';
import type { Event } from '#shared/events.ts';
import type { SeatRefusal } from '#shared/rota.ts';
import { createRequirementStore } from '#server/features/cover/requirement-store.ts';
import type { StoredBlock } from '#server/features/rota/ports.ts';
import { createRotaStore } from '#server/features/rota/store.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';

/** Two blocks of an event that need one BSL interpreter each, three hours apart. */
export async function twoBlocks(
  connection: Connection,
  { id: eventId, startsAt, strands }: Pick<Event, 'id' | 'startsAt' | 'strands'>,
) {
  const requirements = createRequirementStore(connection);
  const at = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000);
  for (const hours of [0, 3])
    await requirements.insert(
      {
        eventId,
        kind: 'bsl',
        forPerson: null,
        strand: strands[0]?.id ?? null,
        startsAt: at(hours),
        endsAt: at(hours + 1),
        mode: 'in-person',
        sessionIds: [],
        seats: [{ no: 1, bookingId: null }],
        cancelled: false,
        key: `planned ${hours}`,
      },
      newEvent('requirement.added', { event: eventId }),
      startsAt,
    );
  const standing = await requirements.listOf([eventId]);
  return [0, 3].flatMap(
    (hours) => standing.find((one) => +one.startsAt === +at(hours) && one.kind === 'bsl') ?? [],
  );
}

/** Puts a rota of an event into the database as if it had been worked out, one of two shifts open; answers its id. */
export async function plannedRota(
  connection: Connection,
  event: Pick<Event, 'id' | 'startsAt' | 'strands' | 'venueId'>,
  professionalId: string,
): Promise<string> {
  const venue = await connection
    .collection<{ _id: string; postcode: string }>('venues')
    .findOne({ _id: event.venueId ?? '' });
  const day = event.startsAt.toISOString().slice(0, 10);
  const blocks = (await twoBlocks(connection, event)).map(
    ({ id, eventId, kind, strand, startsAt, endsAt, mode }): StoredBlock => ({
      id,
      eventId,
      kind,
      strand,
      startsAt,
      endsAt,
      mode,
      place: venue?.postcode ?? `event ${eventId}`,
      day,
      forPerson: false,
      seats: 1,
    }),
  );
  const reasons: Partial<Record<SeatRefusal, number>> = { kind: 6, registration: 1, elsewhere: 4 };
  const [filled = '', open = ''] = blocks.map(({ id }) => id);
  const rotaId = newId();
  await createRotaStore(connection).insert(
    {
      id: rotaId,
      eventIds: [event.id],
      state: 'ready',
      askedAt: event.startsAt,
      runs: 1,
      result: {
        wanted: 2,
        filled: 1,
        blocks,
        seats: [{ blockId: filled, professionalId, no: 1, state: 'planned' }],
        open: [{ blockId: open, seats: 1, reasons }],
        days: [{ professionalId, day, fee: 13_500, travel: 4_250 }],
        fee: 13_500,
        travel: 4_250,
        gap: 0,
      },
      version: 1,
    },
    newEvent('rota.asked', { events: 1 }),
  );
  return rotaId;
}
