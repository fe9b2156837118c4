import type { PageData } from '#client/page-data.ts';
import { loadAgencies, loadAgency, sendAgency } from './agencies-data.ts';
import { loadDetails, sendDetails } from './details-data.ts';
import { loadEdit, loadNew, sendEdit, sendNew } from './edit-data.ts';
import { loadFile, sendFile } from './file-data.ts';
import { loadProfessional, sendMove } from './professional-data.ts';
import { loadProfessionals } from './professionals-data.ts';

export const professionalsData: Record<string, PageData> = {
  'professionals/list': { loader: loadProfessionals },
  'professionals/new': { loader: loadNew, action: sendNew },
  'professionals/file': { loader: loadFile, action: sendFile },
  'professionals/one': { loader: loadProfessional, action: sendMove },
  'professionals/edit': { loader: loadEdit, action: sendEdit },
  'professionals/details': { loader: loadDetails, action: sendDetails },
  'professionals/agencies': { loader: loadAgencies },
  'professionals/agency': { loader: loadAgency, action: sendAgency },
};
