import { findMove } from '#shared/lifecycle.ts';
import type { ProfessionalInput } from '#shared/professional-inputs.ts';
import type {
  ProfessionalAnswer,
  ProfessionalPage,
  ProfessionalQuery,
  ProfessionalSummary,
} from '#shared/professionals.ts';
import { dayFrom } from '#shared/working-days.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { professionalLifecycle } from './lifecycle.ts';
import { actionsOf, mayChange, maySee } from './policy.ts';
import type {
  AgencyStore,
  Caller,
  DetailsStore,
  KeptProfessional,
  ProfessionalStore,
} from './ports.ts';
import { firstExpiry } from './registration-rules.ts';
import { fieldsOf } from './rules.ts';

export interface ProfessionalPorts {
  store: ProfessionalStore;
  details: DetailsStore;
  agencies: AgencyStore;
  clock: { now(): Date };
  nudge: () => void;
}

export type Professionals = ReturnType<typeof createProfessionals>;

/** Professionals on one page of the list. */
const pageSize = 50;
/** Days before the end of a registration from which the list points to it. */
const expiringDays = 60;

/** The directory of communication professionals: looked through by whoever books, kept by access leads. */
export function createProfessionals({ store, details, agencies, clock, nudge }: ProfessionalPorts) {
  const today = () => clock.now().toISOString().slice(0, 10);
  const forbidden = () => new Problem('forbidden', 'request.forbidden');

  async function kept(id: string): Promise<KeptProfessional> {
    const found = await store.find(id);
    if (!found) throw new Problem('not-found', 'professional.unknown');
    return found;
  }

  async function get(id: string, caller: Caller): Promise<ProfessionalAnswer> {
    if (!maySee(caller)) throw forbidden();
    const found = await kept(id);
    const [agency, coworkers] = await Promise.all([
      found.agencyId ? agencies.find(found.agencyId) : null,
      store.findMany(found.preferredCoworkers),
    ]);
    return {
      ...found,
      agency: agency?.name ?? null,
      coworkerNames: coworkers.map(({ name }) => name),
      may: actionsOf(caller, found),
    };
  }

  /** What a form says that is not so: co-workers and agencies that are not there. */
  async function checkNamed({ preferredCoworkers, agencyId }: ProfessionalInput): Promise<void> {
    const coworkers = await store.findMany(preferredCoworkers);
    if (coworkers.length < new Set(preferredCoworkers).size)
      throw invalid('preferredCoworkers', 'professional.coworkerUnknown');
    if (agencyId !== undefined && !(await agencies.find(agencyId)))
      throw invalid('agencyId', 'professional.agencyUnknown');
  }

  async function add(input: ProfessionalInput, email: string, caller: Caller): Promise<string> {
    await checkNamed(input);
    const id = newId();
    const detailsId = newId();
    const happened = () => newEvent('professional.added', {}, caller.by, caller.requestId);
    const now = clock.now();
    // What is private first: whoever stands in the directory can be written to.
    const written = { ...nothing, email: email.toLowerCase() };
    await details.save(detailsId, 0, written, { event: happened(), now });
    await store.insert(id, detailsId, fieldsOf(input), { event: happened(), now });
    nudge();
    return id;
  }

  return {
    get,
    add,

    /** Those who fit, by name. Throws forbidden. */
    async list(query: ProfessionalQuery, caller: Caller): Promise<ProfessionalPage> {
      if (!maySee(caller)) throw forbidden();
      const expiringBy = dayFrom(today(), expiringDays);
      const { rows, total } = await store.list({ query, expiringBy, pageSize });
      const names = new Map((await agencies.list()).map(({ id, name }) => [id, name]));
      return {
        rows: rows.map((row): ProfessionalSummary => {
          const validTo = firstExpiry(row.registrations);
          return {
            ...row,
            agency: row.agencyId === null ? null : (names.get(row.agencyId) ?? null),
            validTo,
            expired: validTo !== null && validTo < today(),
          };
        }),
        total,
        page: query.page,
        pageSize,
        may: mayChange(caller) ? ['professionals.change'] : [],
      };
    },

    /** The names of those who are active, for choices. Throws forbidden. */
    async listNames(caller: Caller) {
      if (!maySee(caller)) throw forbidden();
      return store.listNames();
    },

    /** Adds somebody, with the address that they are written to. Throws forbidden, invalid. */
    async create(input: ProfessionalInput & { email: string }, caller: Caller) {
      if (!mayChange(caller)) throw forbidden();
      const { email, ...fields } = input;
      return get(await add(fields, email, caller), caller);
    },

    /** Throws forbidden; invalid; conflict, with what stands now, where somebody else was quicker. */
    async change(id: string, input: ProfessionalInput, caller: Caller) {
      if (!mayChange(caller)) throw forbidden();
      await kept(id);
      await checkNamed(input);
      const event = newEvent('professional.changed', {}, caller.by, caller.requestId);
      const now = clock.now();
      if (!(await store.change(id, input.version, fieldsOf(input), { event, now })))
        throw new Problem('conflict', 'professional.stale', [], await get(id, caller));
      nudge();
      return get(id, caller);
    },

    /** Takes somebody out of the directory, or back into it. Throws forbidden, conflict. */
    async move(
      id: string,
      action: 'professional.leave' | 'professional.return',
      version: number,
      caller: Caller,
    ) {
      if (!mayChange(caller)) throw forbidden();
      const { state } = await kept(id);
      const row = findMove(professionalLifecycle, state, action);
      const event = newEvent(row?.event ?? action, {}, caller.by, caller.requestId);
      const moved = row && (await store.move(id, version, row, { event, now: clock.now() }));
      if (!moved) throw new Problem('conflict', 'professional.stale', [], await get(id, caller));
      nudge();
      return get(id, caller);
    },
  };
}

const nothing = { phone: '', videoAddress: '', accessNeeds: '', notes: '', notWith: [] };

const invalid = (
  field: string,
  code: 'professional.coworkerUnknown' | 'professional.agencyUnknown',
) => new Problem('invalid', 'request.invalid', [{ field, code }]);
