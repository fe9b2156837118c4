import type { Block, Candidate, RotaWorld, SeatOffer } from '#server/features/rota/ports.ts';
import type { RotaEvent } from '#shared/rota.ts';
import { aBlock, aCandidate } from './rota-input.ts';

/** An event of the rota in England with seats to fill. */
export const aRotaEvent = (different: Partial<RotaEvent> = {}): RotaEvent => ({
  id: 'conference',
  nation: 'england',
  zone: 'Europe/London',
  startsAt: new Date('2027-06-07T08:00:00Z'),
  endsAt: new Date('2027-06-07T16:00:00Z'),
  titles: { en: 'Conference' },
  strands: [],
  openSeats: 2,
  ...different,
});

/** What the planner asks of others, as values that a test may change; `offers` holds what was offered. */
export function rotaWorld() {
  const held = {
    events: [aRotaEvent()],
    blocks: [
      aBlock({ id: 'morning', open: [1, 2] }),
      aBlock({ id: 'noon', from: '12:00', to: '13:00' }),
    ] as Block[],
    candidates: ['anna', 'ben', 'cara'].map((id) => aCandidate({ id })) as Candidate[],
    offers: [] as SeatOffer[],
    mayOffer: true,
  };
  const world: RotaWorld = {
    listEvents: async () => held.events,
    findEvents: async (ids) => held.events.filter(({ id }) => ids.includes(id)),
    listBlocks: async (ids) => held.blocks.filter(({ eventId }) => ids.includes(eventId)),
    listCandidates: async () => held.candidates,
    findNames: async (ids) => new Map(ids.map((id) => [id, `${id} of the rota`])),
    outOfHoursDays: () => new Set(),
    listSettings: async () => [],
    async offer(seat) {
      held.offers.push(seat);
      return held.mayOffer;
    },
  };
  return { held, world };
}
