import type { PageData } from '#client/page-data.ts';
import { loadBoard, moveTicked } from './board-data.ts';
import { loadFigures, sendSettings } from './figures-data.ts';
import { loadPack, loadPacks, sendPack } from './pack-data.ts';
import { loadNeed, loadRequest, sendMove, sendOwner, stepRequest } from './request-data.ts';

export const staffAccessData: Record<string, PageData> = {
  'access-requests/board': { loader: loadBoard, action: moveTicked },
  'access-requests/request': { loader: loadRequest, action: stepRequest },
  'access-requests/owner': { loader: loadNeed, action: sendOwner },
  'access-requests/figures': { loader: loadFigures },
  'access-requests/settings': { loader: loadFigures, action: sendSettings },
  'access-requests/packs': { loader: loadPacks, action: sendPack },
  'access-requests/staff-pack': { loader: loadPack },
  'access-requests/move': { loader: loadNeed, action: sendMove },
};
