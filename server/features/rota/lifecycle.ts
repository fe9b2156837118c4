import type { Move } from '#shared/lifecycle.ts';
import type { RotaAction, RotaState } from '#shared/rota.ts';

/** `staff` have the permission to plan at every event of the plan. */
export type RotaRole = 'system' | 'staff';

const move = (
  from: RotaState,
  action: RotaAction,
  to: RotaState,
  by: RotaRole,
  event: string,
): Move<RotaState, RotaAction, RotaRole> => ({ from, action, to, by: [by], event });

/** What may follow what for a plan. It is run again where it was cut short, and nothing is booked before somebody accepts. */
export const rotaLifecycle = [
  move('asked', 'rota.run', 'running', 'system', 'rota.started'),
  move('running', 'rota.run', 'running', 'system', 'rota.started'),
  move('running', 'rota.finish', 'ready', 'system', 'rota.finished'),
  move('running', 'rota.fail', 'failed', 'system', 'rota.failed'),
  move('ready', 'rota.accept_part', 'part_accepted', 'staff', 'rota.part-accepted'),
  move('ready', 'rota.accept', 'accepted', 'staff', 'rota.accepted'),
  move('part_accepted', 'rota.accept_part', 'part_accepted', 'staff', 'rota.part-accepted'),
  move('part_accepted', 'rota.accept', 'accepted', 'staff', 'rota.accepted'),
  ...(['asked', 'running', 'ready', 'part_accepted'] as const).map((from) =>
    move(from, 'rota.discard', 'discarded', 'staff', 'rota.discarded'),
  ),
];
