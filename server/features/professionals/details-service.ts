import type { ProfessionalDetailsInput } from '#shared/professional-inputs.ts';
import type { ProfessionalDetails } from '#shared/professionals.ts';
import type { Audit } from '#server/platform/audit.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { mayChange } from './policy.ts';
import type { Caller, DetailsStore, KeptDetails, ProfessionalStore } from './ports.ts';
import { keptApartOf } from './rules.ts';

export interface DetailsPorts {
  store: Pick<ProfessionalStore, 'find'>;
  details: DetailsStore;
  audit: Pick<Audit, 'read'>;
  clock: { now(): Date };
  nudge: () => void;
}

/** What is private of a professional, for access leads; each look is recorded before it is answered. */
export function createProfessionalDetails({ store, details, audit, clock, nudge }: DetailsPorts) {
  async function idOf(id: string, caller: Caller): Promise<string> {
    if (!mayChange(caller)) throw new Problem('forbidden', 'request.forbidden');
    const found = await store.find(id);
    if (!found) throw new Problem('not-found', 'professional.unknown');
    return found.detailsId;
  }

  async function read(detailsId: string, { by, requestId }: Caller): Promise<KeptDetails> {
    await audit.read({
      actor: by,
      action: 'professional-details.read',
      subject: { collection: 'professional-details', id: detailsId },
      requestId,
    });
    const found = await details.find(detailsId);
    if (!found) throw new Problem('not-found', 'professional.unknown');
    return found;
  }

  return {
    /** Throws forbidden, not-found. */
    getDetails: async (id: string, caller: Caller): Promise<KeptDetails> =>
      read(await idOf(id, caller), caller),

    /** Throws forbidden; invalid where a line of those to be kept apart has no address; conflict with what stands now. */
    async changeDetails(
      id: string,
      input: ProfessionalDetailsInput,
      caller: Caller,
    ): Promise<KeptDetails> {
      const detailsId = await idOf(id, caller);
      const notWith = keptApartOf(input.notWith);
      if (!notWith)
        throw new Problem('invalid', 'request.invalid', [
          { field: 'notWith', code: 'professional.notWith' },
        ]);
      const { version, email, phone = '', videoAddress = '', accessNeeds = '', notes = '' } = input;
      const written: ProfessionalDetails = {
        email: email.toLowerCase(),
        phone,
        videoAddress,
        accessNeeds,
        notes,
        notWith,
      };
      const event = newEvent('professional-details.changed', {}, caller.by, caller.requestId);
      if (!(await details.save(detailsId, version, written, { event, now: clock.now() })))
        throw new Problem('conflict', 'professional.stale', [], await read(detailsId, caller));
      nudge();
      return read(detailsId, caller);
    },
  };
}
