import { type BreakLimits, type BreakLimitsPage, limitsOn } from '#shared/break-limits.ts';
import { allows, allowsSomewhere, type RoleGrant } from '#shared/permissions.ts';
import { fieldProblems } from '#shared/problem.ts';
import { type Partner, type Programme, programme } from '#shared/programme.ts';
import { Problem } from '#server/problems.ts';

export interface ProgrammeStore {
  find(): Promise<Programme | null>;
  /** Puts the partners, then the programme itself with its event, in place of what stands. */
  save(programme: Programme): Promise<void>;
  findPartner(id: string): Promise<Partner | null>;
  /** Adds limits with their event; false where there are some from that day already, or no programme. */
  addBreakLimits(limits: BreakLimits, by: Keeper, now: Date): Promise<boolean>;
}

/** Who keeps the programme, with their roles, and for the record of it. */
export interface Keeper {
  grants: readonly RoleGrant[];
  by: { kind: string; id?: string };
  requestId: string;
}

export type ProgrammeService = ReturnType<typeof createProgramme>;

/** The programme that the events belong to: its partners, activities, schedule and channels. */
export function createProgramme({
  store,
  clock,
}: {
  store: ProgrammeStore;
  clock: { now(): Date };
}) {
  const today = (): string => clock.now().toISOString().slice(0, 10);

  /** Throws forbidden where no role of theirs changes events anywhere. */
  async function getBreakLimits({ grants }: Keeper): Promise<BreakLimitsPage> {
    if (!allowsSomewhere(grants, 'events.change'))
      throw new Problem('forbidden', 'request.forbidden');
    const all = (await store.find())?.breakLimits ?? [];
    return {
      now: limitsOn(all, today()),
      all: all.toSorted((one, other) => other.from.localeCompare(one.from)),
      may: allows(grants, 'events.change') ? ['breakLimits.add'] : [],
    };
  }

  return {
    find: (): Promise<Programme | null> => store.find(),

    /** Throws not-found where no programme has been saved yet. */
    async get(): Promise<Programme> {
      const found = await store.find();
      if (!found) throw new Problem('not-found', 'page.unknown');
      return found;
    },

    /** How long people work without a rest, as the programme says; none where it says nothing. */
    findBreakLimits: async () => (await store.find())?.breakLimits ?? [],

    getBreakLimits,

    /** Adds limits from a day on. Throws forbidden but for the whole programme; invalid for days past; conflict. */
    async addBreakLimits(input: BreakLimits, keeper: Keeper): Promise<BreakLimitsPage> {
      if (!allows(keeper.grants, 'events.change'))
        throw new Problem('forbidden', 'request.forbidden');
      const faulty = (code: 'equality.settingPast' | 'equality.settingThere') => [
        { field: 'from', code },
      ];
      if (input.from < today())
        throw new Problem('invalid', 'request.invalid', faulty('equality.settingPast'));
      if (!(await store.addBreakLimits(input, keeper, clock.now())))
        throw new Problem('conflict', 'request.conflict', faulty('equality.settingThere'));
      return getBreakLimits(keeper);
    },

    /** Throws invalid with the fields that are wrong. */
    async save(input: Programme): Promise<void> {
      const parsed = programme.safeParse(input);
      if (!parsed.success)
        throw new Problem('invalid', 'request.invalid', fieldProblems(parsed.error));
      await store.save(parsed.data);
    },

    findPartner: (id: string): Promise<Partner | null> => store.findPartner(id),
  };
}
