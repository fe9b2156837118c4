import type { PageData } from '#client/page-data.ts';
import { loadChecklist } from './checklist-data.ts';
import { loadItem, sendItem } from './item-data.ts';

export const webinarChecklistsData: Record<string, PageData> = {
  'webinar-checklists/list': { loader: loadChecklist },
  'webinar-checklists/item': { loader: loadItem, action: sendItem },
};
