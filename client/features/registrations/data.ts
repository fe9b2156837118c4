import type { PageData } from '#client/page-data.ts';

export const registrationsData: Record<string, PageData> = {};
