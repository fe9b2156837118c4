import type { BreakLimits, BreakLimitsPage } from '#shared/break-limits.ts';
import type { Send } from './api.ts';

export const getBreakLimits = (send: Send) => send<BreakLimitsPage>('get', '/staff/break-limits');

export const addBreakLimits = (send: Send, input: BreakLimits) =>
  send<BreakLimitsPage>('post', '/staff/break-limits', { input });
