import type { PageData } from '#client/page-data.ts';

export const peopleData: Record<string, PageData> = {};
