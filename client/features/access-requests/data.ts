import type { PageData } from '#client/page-data.ts';
import { loadMine, saveConsent, saveGroup, saveMore, useCode } from './mine-data.ts';

export const accessRequestsData: Record<string, PageData> = {
  'access-requests/mine': { loader: loadMine },
  'access-requests/more': { loader: loadMine, action: saveMore },
  'access-requests/consent': { loader: loadMine, action: saveConsent },
  'access-requests/group': { loader: loadMine, action: saveGroup },
  'access-requests/code': { action: useCode },
};
