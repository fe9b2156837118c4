import type { PageData } from '#client/page-data.ts';

export const accessRequestsData: Record<string, PageData> = {};
