import { actionsFor } from '#shared/lifecycle.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import type { RotaEvent, RotaPlan, RotaState } from '#shared/rota.ts';
import { rotaLifecycle } from './lifecycle.ts';

/** Whether somebody's roles let them plan an event. A plan is theirs where they may plan each of its events. */
export const mayPlan = (
  grants: readonly RoleGrant[],
  { id, nation }: Pick<RotaEvent, 'id' | 'nation'>,
): boolean => allows(grants, 'rota.plan', { eventId: id, nation });

/** What whoever may plan may do with a plan now. */
export function actionsOn(state: RotaState): RotaPlan['may'] {
  const actions = actionsFor(rotaLifecycle, state, ['staff']);
  return (['rota.accept', 'rota.discard'] as const).filter((action) => actions.includes(action));
}
