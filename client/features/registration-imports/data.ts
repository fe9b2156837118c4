import type { PageData } from '#client/page-data.ts';
import { loadImports, sendFile } from './imports-data.ts';
import { actOnReport, loadReport } from './report-data.ts';

export const registrationImportsData: Record<string, PageData> = {
  'registration-imports/list': { loader: loadImports, action: sendFile },
  'registration-imports/report': { loader: loadReport, action: actOnReport },
};
