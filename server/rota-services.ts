import { createRotaFollowUps } from '#server/features/rota/follow-ups.ts';
import { createRotas } from '#server/features/rota/service.ts';
import { createSolving } from '#server/features/rota/solving-service.ts';
import { createRotaStore } from '#server/features/rota/store.ts';
import { createSolver } from '#server/platform/solver/solve.ts';
import { createBankHolidays } from '#server/platform/bank-holidays.ts';
import type { Platform } from './open-platform.ts';
import { createRotaWorld, type RotaSources } from './rota-world.ts';

/** Plans of who takes which seat, worked at by a job of the schedule, in a thread of the solver's own. */
export function createRotaServices(
  { connection, clock, giveWay, schedule }: Platform,
  {
    nudge,
    ...sources
  }: Omit<RotaSources, 'bankHolidays' | 'clock'> & {
    nudge: () => void;
  },
) {
  const world = createRotaWorld({
    ...sources,
    bankHolidays: createBankHolidays(),
    clock,
  });
  const solver = createSolver();
  const store = createRotaStore(connection);
  const rotas = createRotas({
    store,
    world,
    solveRota: createSolving({
      solve: solver.solve,
      now: () => performance.now(),
      pause: giveWay.pause,
    }),
    clock,
    nudge,
  });
  schedule.every({ name: 'plan-rotas', seconds: 5, run: rotas.work });
  schedule.every({
    name: 'forget-rotas',
    cron: '37 3 * * *',
    run: async () => void (await rotas.forget()),
  });
  return {
    rotas,
    rotaFollowUp: createRotaFollowUps({ store, offer: world.offer }),
    stopSolver: solver.stop,
  };
}
