import { createAgencyStore } from '#server/features/professionals/agency-store.ts';
import { createAgencies } from '#server/features/professionals/agency-service.ts';
import { createDetailsStore } from '#server/features/professionals/details-store.ts';
import { createProfessionalDetails } from '#server/features/professionals/details-service.ts';
import { createProfessionalImport } from '#server/features/professionals/import-service.ts';
import { createProfessionals } from '#server/features/professionals/service.ts';
import { createProfessionalStore } from '#server/features/professionals/store.ts';
import { readCsv } from '#server/platform/read-csv.ts';
import type { Platform } from './open-platform.ts';

/** The directory of communication professionals, what is private in it, and the agencies that send them. */
export function createProfessionalServices(
  { connection, cipher, audit, clock }: Platform,
  { nudge }: { nudge: () => void },
) {
  const ports = {
    store: createProfessionalStore(connection),
    details: createDetailsStore(connection, cipher),
    agencies: createAgencyStore(connection, cipher),
    audit,
    clock,
    nudge,
  };
  const directory = createProfessionals(ports);
  return {
    /** What is kept, for those who book. */
    kept: ports,
    ...directory,
    ...createProfessionalImport({ ...ports, readCsv, add: directory.add }),
    ...createProfessionalDetails(ports),
    ...createAgencies(ports),
  };
}
