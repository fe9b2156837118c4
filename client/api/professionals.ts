import type {
  AgencyInput,
  NewProfessionalInput,
  ProfessionalDetailsInput,
  ProfessionalFile,
  ProfessionalInput,
} from '#shared/professional-inputs.ts';
import type {
  Agency,
  AgencyList,
  KeptDetails,
  ProfessionalAnswer,
  ProfessionalImport,
  ProfessionalNames,
  ProfessionalPage,
  ProfessionalQuery,
} from '#shared/professionals.ts';
import type { Send } from './api.ts';

const path = '/staff/professionals';
const one = (id: string): string => `${path}/${encodeURIComponent(id)}`;
const agency = (id: string): string => `/staff/agencies/${encodeURIComponent(id)}`;

export const listProfessionals = (send: Send, query: Partial<ProfessionalQuery>) =>
  send<ProfessionalPage>('get', path, { query });

export const listProfessionalNames = (send: Send) =>
  send<ProfessionalNames>('get', `${path}/names`);

export const getProfessional = (send: Send, id: string) => send<ProfessionalAnswer>('get', one(id));

export const addProfessional = (send: Send, input: NewProfessionalInput) =>
  send<ProfessionalAnswer>('post', path, { input });

export const changeProfessional = (send: Send, id: string, input: ProfessionalInput) =>
  send<ProfessionalAnswer>('put', one(id), { input });

export const moveProfessional = (
  send: Send,
  id: string,
  move: 'leave' | 'return',
  version: number,
) => send<ProfessionalAnswer>('post', `${one(id)}/${move}`, { input: { version } });

/** What is private of them; the look is recorded. */
export const getProfessionalDetails = (send: Send, id: string) =>
  send<KeptDetails>('get', `${one(id)}/details`);

export const changeProfessionalDetails = (
  send: Send,
  id: string,
  input: ProfessionalDetailsInput,
) => send<KeptDetails>('put', `${one(id)}/details`, { input });

/** Tries a file of professionals, or enters those of it with whom nothing is wrong. */
export const importProfessionals = (send: Send, input: ProfessionalFile) =>
  send<ProfessionalImport>('post', `${path}/import`, { input });

export const listAgencies = (send: Send) => send<AgencyList>('get', '/staff/agencies');

export const getAgency = (send: Send, id: string) => send<Agency>('get', agency(id));

export const addAgency = (send: Send, input: AgencyInput) =>
  send<Agency>('post', '/staff/agencies', { input });

export const changeAgency = (send: Send, id: string, input: AgencyInput) =>
  send<Agency>('put', agency(id), { input });
