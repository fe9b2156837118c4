import type { PageData } from '#client/page-data.ts';
import {
  loadMine,
  loadMineForm,
  saveConsent,
  saveGroup,
  saveMore,
  useCode,
  useProfile,
} from './mine-data.ts';
import { pressPack } from './pack-data.ts';
import { loadSay, sendSay } from './say-data.ts';

export const accessRequestsData: Record<string, PageData> = {
  'access-requests/mine': { loader: loadMine, action: useProfile },
  'access-requests/more': { loader: loadMineForm, action: saveMore },
  'access-requests/consent': { loader: loadMineForm, action: saveConsent },
  'access-requests/group': { loader: loadMineForm, action: saveGroup },
  'access-requests/say': { loader: loadSay, action: sendSay },
  'access-requests/pack': { action: pressPack },
  'access-requests/code': { action: useCode },
};
