import type { AccessFigures } from '#shared/access-figures.ts';
import type { AccessSettings } from '#shared/access-settings.ts';
import type { Send } from './api.ts';

const path = '/staff/access-figures';

export const getAccessFigures = (send: Send) => send<AccessFigures>('get', path);

export const addAccessSettings = (send: Send, input: AccessSettings) =>
  send<void>('post', `${path}/settings`, { input });
