import type { OpenedPack, Pack, PackInput, PackList } from '#shared/access-packs.ts';
import type { Send } from './api.ts';

export const getPacks = (send: Send, eventId: string) =>
  send<PackList>('get', `/staff/events/${eventId}/access-packs`);

/** Makes a pack; with a link, its token is told this once. */
export const makePack = (send: Send, eventId: string, input: PackInput) =>
  send<{ id: string; token: string | null }>('post', `/staff/events/${eventId}/access-packs`, {
    input,
  });

/** Reads a pack; the reading is recorded. */
export const getPack = (send: Send, id: string) => send<Pack>('get', `/staff/access-packs/${id}`);

/** Opens a pack by its link; the reading is recorded. Throws not-found where it has run out. */
export const openPack = (send: Send, id: string, token: string) =>
  send<OpenedPack>('post', `/access-packs/${encodeURIComponent(id)}/open`, { input: { token } });
