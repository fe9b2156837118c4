import type { Event } from '#shared/events.ts';
import type { WaitingEntry, WaitingList } from '#shared/waiting-list.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Places } from '#server/platform/places.ts';
import { fits, numbersOf, placesFor, type PoolNumbers, sessionPool } from './place-rules.ts';
import type {
  RegistrationLists,
  RegistrationStore,
  StoredRegistration,
  WaitingLists,
} from './ports.ts';
import { admissionOf, offerUntil } from './rules.ts';

export interface WaitingViewPorts {
  store: Pick<RegistrationStore, 'listWaiting'>;
  lists: Pick<WaitingLists, 'last'>;
  rows: Pick<RegistrationLists, 'list'>;
  places: Pick<Places, 'free'>;
  clock: Clock;
}

const shownEntries = 100;

/** The waiting list of an event as staff see it. */
export function createWaitingView({ store, lists, rows, places, clock }: WaitingViewPorts) {
  return async function waitingView(event: Event, mayChange: boolean): Promise<WaitingList> {
    const pools = [
      ...event.pools.map(({ id }) => id),
      ...event.sessions.flatMap(({ id, capacity }) => (capacity === null ? [] : [sessionPool(id)])),
    ];
    const answering = { state: 'offered', sort: 'oldest', page: 1 } as const;
    const [last, counts, waiting, offered] = await Promise.all([
      lists.last(event.id),
      places.free({ eventId: event.id, pools }),
      store.listWaiting(event.id, 0, shownEntries),
      rows.list(event.id, answering, null),
    ]);
    const free: PoolNumbers = Object.fromEntries(
      Object.entries(counts).map(([pool, count]) => [pool, count.open + count.released]),
    );
    const entry = (one: StoredRegistration): WaitingEntry => ({
      id: one.id,
      reference: one.reference,
      name: one.people[0]?.name ?? '',
      people: one.people.length,
      pools: [...new Set(one.people.map(({ pool }) => pool))],
      since: one.waiting?.since ?? one.createdAt,
      passedOver: one.waiting?.passedAt !== undefined,
      fits: fits(numbersOf(placesFor(event, one.people)), free),
      version: one.version,
    });
    return {
      last,
      admission: admissionOf(event),
      free: pools.map((pool) => ({ pool, free: free[pool] ?? 0 })),
      waiting: waiting.map(entry),
      offered: offered.rows.flatMap((one) =>
        one.until === null ? [] : [{ ...entry(one), until: one.until }],
      ),
      mayOffer: mayChange && offerUntil(event, clock.now()) !== null,
    };
  };
}
