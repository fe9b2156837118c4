import { type Connection, Schema } from 'mongoose';
import { isDuplicateKey, modelOf, schemaOptions } from '#server/platform/mongo.ts';
import type { PeopleInState, PoolRows } from './staff-service.ts';

/** Somebody who fills in the form while places are held for them. */
export interface HeldForNow {
  eventId: string;
  people: number;
  /** The pool of each place that is held. */
  pools: string[];
}

export interface CountsPorts {
  connection: Connection;
  /** Each counts many events in one query. */
  countPlaces: (eventIds: readonly string[]) => Promise<PoolRows[]>;
  countPeople: (eventIds: readonly string[]) => Promise<PeopleInState[]>;
  listHolds: (eventIds: readonly string[]) => Promise<HeldForNow[]>;
}

export interface Standing {
  places: PoolRows[];
  people: PeopleInState[];
}

/**
 * How many people and places an event has: counted once after something happened to it, and then kept. Holds come and
 * go without an event, so they stand in no kept count and are added as they are.
 */
export function createEventCounts(ports: CountsPorts) {
  const { connection, countPlaces, countPeople, listHolds } = ports;
  const kept = modelOf<CountsRow>(connection, 'event-counts', countsSchema);

  async function countAfresh(ids: readonly string[], asked: ReadonlyMap<string, number>) {
    const [holds, places, people] = await Promise.all([
      listHolds(ids),
      countPlaces(ids),
      countPeople(ids),
    ]);
    const lasting = withHolds(places, holds, -1);
    const rows = ids.map((id) => ({
      _id: id,
      counted: asked.get(id) ?? 0,
      places: lasting.filter(({ eventId }) => eventId === id),
      people: people.filter(({ eventId, state }) => eventId === id && state !== 'holding'),
    }));
    const writes = rows.map(({ _id, counted, ...$set }) => ({
      updateOne: {
        // Where something happened meanwhile, what was counted is late already.
        filter: { _id, asked: counted === 0 ? { $exists: false } : counted },
        update: { $set: { ...$set, counted, late: false } },
        upsert: counted === 0,
      },
    }));
    await kept.collection.bulkWrite(writes as never[], { ordered: false }).catch(unlessKept);
    return rows;
  }

  async function mark(eventId: string): Promise<void> {
    // Lost with the mark that its cause was dealt with, so it is made again with it.
    const options = { upsert: true, writeConcern: { w: 1, journal: false } } as const;
    await kept.collection
      .updateOne({ _id: eventId as never }, { $inc: { asked: 1 }, $set: { late: true } }, options)
      .catch(unlessKept);
  }

  return {
    /** Says that something happened to an event, so that it is counted again when somebody looks. */
    ask: oncePerTurn(mark),

    of: standingOf,

    /** Counts the events that something happened to, so that whoever looks finds them counted. */
    async countLate(): Promise<void> {
      const late = await kept.find({ late: true }).limit(100).select({ _id: 1 }).lean();
      for (const { _id } of late) await standingOf([_id]);
    },
  };

  /** How many people and places some events have. */
  async function standingOf(ids: readonly string[]): Promise<Standing> {
    const [holds, known] = await Promise.all([
      listHolds(ids),
      kept.find({ _id: { $in: [...ids] } }).lean<CountsRow[]>(),
    ]);
    const asked = new Map(known.map((row) => [row._id, row.asked ?? 0]));
    const fresh = known.filter((row) => row.counted === (row.asked ?? 0));
    const isFresh = new Set(fresh.map((row) => row._id));
    const stale = ids.filter((id) => !isFresh.has(id));
    const rows = [...fresh, ...(stale.length > 0 ? await countAfresh(stale, asked) : [])];
    const holding = holds.map(({ eventId, people }) => ({ eventId, people, state: 'holding' }));
    return {
      places: withHolds(
        rows.flatMap(({ places = [] }) => places),
        holds,
        1,
      ),
      people: [...rows.flatMap(({ people = [] }) => people), ...holding],
    };
  }
}

/** Those who ask while a write is under way share the one after it, which comes after what they ask about. */
function oncePerTurn(write: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  function run(key: string): Promise<void> {
    next.delete(key);
    const now = write(key).finally(() => {
      if (running.get(key) === now) running.delete(key);
    });
    running.set(key, now);
    return now;
  }
  return (key) => {
    const before = running.get(key);
    if (!before) return run(key);
    const after = next.get(key) ?? before.catch(() => undefined).then(() => run(key));
    next.set(key, after);
    return after;
  };
}

/** Adds the places of holds to what is held, or takes them off; a hold has only ever taken open places. */
function withHolds(
  places: readonly PoolRows[],
  holds: readonly HeldForNow[],
  sign: 1 | -1,
): PoolRows[] {
  return places.map((row) => {
    const own = holds.filter(({ eventId }) => eventId === row.eventId);
    const inPool = own.flatMap(({ pools }) => pools).filter((pool) => pool === row.pool).length;
    return { ...row, held: row.held + sign * inPool, open: row.open - sign * inPool };
  });
}

/** Two made the first count of an event at once; the later look counts again. */
function unlessKept(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}

interface CountsRow {
  _id: string;
  /** How often something happened to the event, and how often when it was counted. */
  asked?: number;
  counted?: number;
  /** Whether something happened since. */
  late?: boolean;
  places?: PoolRows[];
  people?: PeopleInState[];
}

const mixed = { type: [Schema.Types.Mixed], default: undefined };
const countsSchema = new Schema<CountsRow>(
  {
    _id: { type: String, required: true },
    asked: { type: Number },
    counted: { type: Number },
    late: { type: Boolean },
    places: mixed,
    people: mixed,
  } as never,
  schemaOptions,
).index({ late: 1 }, { partialFilterExpression: { late: true } });
