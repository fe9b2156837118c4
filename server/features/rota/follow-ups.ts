import type { EventHandler } from '#server/platform/relay.ts';
import type { RotaStore, RotaWorld } from './ports.ts';

/** What follows from a plan that is accepted: its seats are offered, each once however often this runs. */
export function createRotaFollowUps({
  store,
  offer,
}: {
  store: Pick<RotaStore, 'find' | 'settleSeat'>;
  offer: RotaWorld['offer'];
}): EventHandler {
  return async ({ type, by = { kind: 'system' } }, { id }) => {
    if (type !== 'rota.accepted' && type !== 'rota.part-accepted') return;
    const rota = await store.find(id);
    for (const { blockId, no, professionalId, state } of rota?.result?.seats ?? []) {
      if (state !== 'accepted') continue;
      const made = await offer({ rotaId: id, requirementId: blockId, no, professionalId, by });
      await store.settleSeat(id, blockId, no, made ? 'offered' : 'refused');
    }
  };
}
