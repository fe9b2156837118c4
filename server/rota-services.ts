import { createRotaFollowUps } from '#server/features/rota/follow-ups.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { createRequirementStore } from '#server/features/cover/requirement-store.ts';
import { createSettingsStore } from '#server/features/cover/settings-store.ts';
import { createProfessionalStore } from '#server/features/professionals/store.ts';
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
  }: Pick<RotaSources, 'events' | 'eventStore' | 'listBookings' | 'listKeptApart' | 'offer'> & {
    nudge: () => void;
  },
) {
  const requirements = createRequirementStore(connection);
  const coverSettings = createSettingsStore(connection);
  const world = createRotaWorld({
    ...sources,
    professionals: createProfessionalStore(connection),
    listRequirements: async (ids) =>
      (await requirements.listOf(ids)).filter(({ cancelled }) => !cancelled),
    minutesOf: async () => {
      const { settings: kept } = await coverSettings.find();
      return (kind, day) => coverSettingsOn(kept, kind, day);
    },
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
