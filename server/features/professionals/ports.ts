import type {
  Agency,
  Professional,
  ProfessionalDetails,
  ProfessionalQuery,
} from '#shared/professionals.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { NewEvent } from '#server/platform/relay.ts';

/** Whoever asks, and what their roles are. */
export interface Caller {
  roles: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

/** A professional as kept: the public part, and the id under which the private part stands. */
export interface KeptProfessional extends Professional {
  detailsId: string;
}

export type Fields = Omit<Professional, 'id' | 'version' | 'state'>;

export interface Written {
  event: NewEvent;
  now: Date;
}

export interface ProfessionalFilter {
  query: ProfessionalQuery;
  /** With `expiring`: the ISO day up to which a registration that runs out is asked for. */
  expiringBy: string;
  pageSize: number;
}

export interface ProfessionalStore {
  find(id: string): Promise<KeptProfessional | null>;
  /** By id, in no order; one that is not there is left out. */
  findMany(ids: readonly string[]): Promise<KeptProfessional[]>;
  list(filter: ProfessionalFilter): Promise<{ rows: KeptProfessional[]; total: number }>;
  /** The active ones who do any of the kinds, by name. */
  listWhoDo(kinds: readonly string[]): Promise<KeptProfessional[]>;
  /** Every active one by name, for choices. */
  listNames(): Promise<Array<{ id: string; name: string }>>;
  insert(id: string, detailsId: string, fields: Fields, written: Written): Promise<void>;
  /** False where it stands in another version. */
  change(id: string, version: number, fields: Fields, written: Written): Promise<boolean>;
  /** False where it stands in another state or version. */
  move(
    id: string,
    version: number,
    states: { from: Professional['state']; to: Professional['state'] },
    written: Written,
  ): Promise<boolean>;
}

export type KeptDetails = ProfessionalDetails & { version: number };

export interface DetailsStore {
  find(detailsId: string): Promise<KeptDetails | null>;
  /** The addresses of several, for mail. */
  findAddresses(detailsIds: readonly string[]): Promise<Map<string, string>>;
  /** Whom several are not to be matched with; only those who asked. */
  listNotWith(
    detailsIds: readonly string[],
  ): Promise<Array<{ detailsId: string; emails: string[] }>>;
  /** Version 0 is a new one. False where it stands in another version. */
  save(
    detailsId: string,
    version: number,
    details: ProfessionalDetails,
    written: Written,
  ): Promise<boolean>;
}

export interface AgencyStore {
  find(id: string): Promise<Agency | null>;
  list(): Promise<Array<Pick<Agency, 'id' | 'name' | 'frameworkRef'>>>;
  /** Version 0 is a new one. False where it stands in another version. */
  save(
    id: string,
    version: number,
    agency: Omit<Agency, 'id' | 'version'>,
    written: Written,
  ): Promise<boolean>;
}
