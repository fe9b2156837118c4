import type { PageData } from '#client/page-data.ts';
import { loadBoard, loadOverview } from './board-data.ts';
import { loadCover, loadLine, sendAcceptance, sendLine } from './cover-data.ts';

export const coverData: Record<string, PageData> = {
  'cover/overview': { loader: loadOverview },
  'cover/event': { loader: loadCover, action: sendAcceptance },
  'cover/board': { loader: loadBoard },
  'cover/line': { loader: loadLine, action: sendLine },
};
