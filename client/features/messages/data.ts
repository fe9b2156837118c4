import type { PageData } from '#client/page-data.ts';

export const messagesData: Record<string, PageData> = {};
