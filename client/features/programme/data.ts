import type { PageData } from '#client/page-data.ts';
import { loadProgramme } from './programme-data.ts';

export const programmeData: Record<string, PageData> = {
  'programme/programme': { loader: loadProgramme },
};
