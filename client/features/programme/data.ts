import type { PageData } from '#client/page-data.ts';

export const programmeData: Record<string, PageData> = {};
