import type { PageData } from '#client/page-data.ts';

export const privacyData: Record<string, PageData> = {};
