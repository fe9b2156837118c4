import type { PlannedBlock } from '#shared/rota.ts';

/** Whether a shift can still be accepted: nothing has become of it, and it stands as it was planned. */
export const isAcceptable = ({ state, changed }: PlannedBlock['seats'][number]): boolean =>
  state === 'planned' && changed === null;
