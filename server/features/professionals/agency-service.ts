import type { AgencyInput } from '#shared/professional-inputs.ts';
import type { Agency, AgencyList } from '#shared/professionals.ts';
import type { Audit } from '#server/platform/audit.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { mayChange, maySee } from './policy.ts';
import type { AgencyStore, Caller } from './ports.ts';

export interface AgencyPorts {
  agencies: AgencyStore;
  audit: Pick<Audit, 'read'>;
  clock: { now(): Date };
  nudge: () => void;
}

/** Agencies that send professionals. */
export function createAgencies({ agencies, audit, clock, nudge }: AgencyPorts) {
  const forbidden = () => new Problem('forbidden', 'request.forbidden');

  async function getAgency(id: string, caller: Caller): Promise<Agency> {
    if (!mayChange(caller)) throw forbidden();
    await audit.read({
      actor: caller.by,
      action: 'agency.read',
      subject: { collection: 'professional-agencies', id },
      requestId: caller.requestId,
    });
    const found = await agencies.find(id);
    if (!found) throw new Problem('not-found', 'professional.agencyUnknown');
    return found;
  }

  return {
    getAgency,

    async listAgencies(caller: Caller): Promise<AgencyList> {
      if (!maySee(caller)) throw forbidden();
      return {
        rows: await agencies.list(),
        may: mayChange(caller) ? ['professionals.change'] : [],
      };
    },

    /** Adds an agency, or changes the one with the id. Throws forbidden; conflict with what stands now. */
    async saveAgency(id: string | null, input: AgencyInput, caller: Caller): Promise<Agency> {
      if (!mayChange(caller)) throw forbidden();
      const { version, name, email, contactName = '', phone = '' } = input;
      const { frameworkRef = '', promise = '' } = input;
      const own = id ?? newId();
      const event = newEvent(
        id === null ? 'agency.added' : 'agency.changed',
        {},
        caller.by,
        caller.requestId,
      );
      const saved = await agencies.save(
        own,
        id === null ? 0 : Math.max(1, version),
        { name, contactName, email, phone, frameworkRef, promise },
        { event, now: clock.now() },
      );
      if (!saved)
        throw new Problem('conflict', 'professional.stale', [], await getAgency(own, caller));
      nudge();
      return getAgency(own, caller);
    },
  };
}
