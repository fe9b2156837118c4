import { findMove } from '#shared/lifecycle.ts';
import { allowsSomewhere, type RoleGrant } from '#shared/permissions.ts';
import { rotaSettingsOn } from '#shared/rota-settings.ts';
import type { RotaAction, RotaList, RotaPlan } from '#shared/rota.ts';
import { seatKey } from '#shared/seat-key.ts';
import { isoDay } from '#shared/time.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { rotaLifecycle } from './lifecycle.ts';
import { mayPlan } from './policy.ts';
import type { RotaInput, RotaStore, RotaWorld, SolvedRota, StoredRota } from './ports.ts';
import { resultOf } from './result-rules.ts';
import { planOf, summaryOf } from './shown-rules.ts';
import { changeOf } from './stale-rules.ts';

/** Who asks, by their roles, and for the record of it. */
export interface Planner {
  grants: readonly RoleGrant[];
  actor: { kind: string; id?: string };
  requestId?: string;
}

export interface RotaPorts {
  store: RotaStore;
  world: RotaWorld;
  solveRota: (input: RotaInput, seconds: number) => Promise<SolvedRota>;
  clock: Clock;
  nudge: () => void;
}

export type Rotas = ReturnType<typeof createRotas>;

/** Runs after which a plan that ended early every time is given up. */
const mostRuns = 3;
const shownPlans = 20;
/** Days that a plan is kept. */
const keptDays = 365;
const system = { actor: { kind: 'system' } } as const;

/** Plans of who takes which seat: asked for, worked at by a job, accepted whole or in part. */
export function createRotas({ store, world, solveRota, clock, nudge }: RotaPorts) {
  /** Throws conflict where the plan does not stand as it was seen. */
  async function move(
    rota: StoredRota,
    action: RotaAction,
    { actor, requestId }: Pick<Planner, 'actor' | 'requestId'>,
    set: Partial<Pick<StoredRota, 'runs' | 'result'>> = {},
  ): Promise<StoredRota> {
    const row = findMove(rotaLifecycle, rota.state, action);
    if (!row) throw new Problem('conflict', 'rota.stale');
    const event = newEvent(row.event, { events: rota.eventIds.length }, actor, requestId);
    const changed = { ...set, state: row.to };
    if (!(await store.change(rota, changed, event, clock.now())))
      throw new Problem('conflict', 'rota.stale');
    nudge();
    return { ...rota, ...changed, version: rota.version + 1 };
  }

  /** A plan of events that whoever asks may plan, every one. */
  async function rotaFor(id: string, { grants }: Planner): Promise<StoredRota> {
    const rota = await store.find(id);
    if (!rota) throw new Problem('not-found', 'page.unknown');
    const events = await world.findEvents(rota.eventIds);
    if (!allowsSomewhere(grants, 'rota.plan') || !events.every((event) => mayPlan(grants, event)))
      throw new Problem('forbidden', 'request.forbidden');
    return rota;
  }

  async function shown(rota: StoredRota): Promise<RotaPlan> {
    const people = [...new Set(rota.result?.seats.map(({ professionalId }) => professionalId))];
    const [events, now, names] = await Promise.all([
      world.findEvents(rota.eventIds),
      rota.result ? world.listBlocks(rota.eventIds) : [],
      world.findNames(people),
    ]);
    return planOf(rota, { events, now, names });
  }

  async function run(rota: StoredRota): Promise<void> {
    if (rota.runs >= mostRuns) {
      await move(rota, 'rota.fail', system);
      return;
    }
    const running = await move(rota, 'rota.run', system, { runs: rota.runs + 1 });
    const blocks = await world.listBlocks(rota.eventIds);
    const [candidates, kept] = await Promise.all([
      world.listCandidates(blocks),
      world.listSettings(),
    ]);
    const settings = rotaSettingsOn(kept, isoDay(clock.now(), 'Europe/London'));
    const outOfHoursDays = world.outOfHoursDays(blocks);
    const input = { blocks, candidates, settings, outOfHoursDays };
    const result = resultOf(input, await solveRota(input, settings.seconds));
    await move(running, 'rota.finish', system, { result }).catch((error: unknown) => {
      // Somebody discarded it meanwhile, or another process was quicker.
      if (!(error instanceof Problem)) throw error;
    });
  }

  return {
    async list({ grants }: Planner): Promise<RotaList> {
      const plans = await store.list(shownPlans);
      const [coming, planned] = await Promise.all([
        world.listEvents(grants),
        world.findEvents([...new Set(plans.flatMap(({ eventIds }) => eventIds))]),
      ]);
      const theirs = new Set(
        planned.filter((event) => mayPlan(grants, event)).map((event) => event.id),
      );
      return {
        plans: plans
          .filter(({ eventIds }) => eventIds.every((id) => theirs.has(id)))
          .map((rota) => summaryOf(rota, planned)),
        events: coming,
      };
    },

    get: async (id: string, planner: Planner): Promise<RotaPlan> =>
      shown(await rotaFor(id, planner)),

    /** Throws forbidden where whoever asks may not plan each of the events; invalid where one is unknown. */
    async ask(eventIds: readonly string[], planner: Planner): Promise<RotaPlan> {
      const ids = [...new Set(eventIds)];
      const events = await world.findEvents(ids);
      if (events.length < ids.length)
        throw new Problem('invalid', 'request.invalid', [
          { field: 'events', code: 'event.unknown' },
        ]);
      if (!events.every((event) => mayPlan(planner.grants, event)))
        throw new Problem('forbidden', 'request.forbidden');
      const now = clock.now();
      const rota: StoredRota = {
        id: newId(),
        eventIds: ids,
        state: 'asked',
        askedAt: now,
        runs: 0,
        result: null,
        version: 1,
      };
      const data = { events: ids.length };
      await store.insert(rota, newEvent('rota.asked', data, planner.actor, planner.requestId));
      nudge();
      return shown(rota);
    },

    /** Accepts seats; each is offered to whoever is planned for it. Throws conflict where a seat has changed since. */
    async accept(id: string, keys: readonly string[], planner: Planner): Promise<RotaPlan> {
      const rota = await rotaFor(id, planner);
      const { result } = rota;
      if (!result) throw new Problem('conflict', 'rota.stale');
      const blocks = new Map(result.blocks.map((block) => [block.id, block]));
      const now = await world.listBlocks(rota.eventIds);
      const chosen = result.seats.filter(({ blockId, no }) => keys.includes(seatKey(blockId, no)));
      const stands = chosen.every(({ blockId, no, state }) => {
        const block = blocks.get(blockId);
        return state === 'planned' && block && changeOf(block, no, now) === null;
      });
      if (chosen.length !== new Set(keys).size || !stands)
        throw new Problem('conflict', 'rota.seatsChanged');
      const seats = result.seats.map((seat) =>
        chosen.includes(seat) ? { ...seat, state: 'accepted' as const } : seat,
      );
      const whole = seats.every(({ state }) => state !== 'planned');
      const action = whole ? 'rota.accept' : 'rota.accept_part';
      return shown(await move(rota, action, planner, { result: { ...result, seats } }));
    },

    discard: async (id: string, planner: Planner): Promise<RotaPlan> =>
      shown(await move(await rotaFor(id, planner), 'rota.discard', planner)),

    /** Works at what was asked for, and at what was cut short; one process at a time. Throws the first failure once all have had their turn. */
    async work(): Promise<void> {
      const failures: unknown[] = [];
      for (const rota of await store.listDue())
        await run(rota).catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },

    /** Removes plans past their time. */
    forget: (): Promise<number> =>
      store.forget(new Date(clock.now().getTime() - keptDays * 86_400_000)),
  };
}
