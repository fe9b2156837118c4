import { fieldProblems } from '#shared/problem.ts';
import { type Partner, type Programme, programme } from '#shared/programme.ts';
import { Problem } from '#server/problems.ts';

export interface ProgrammeStore {
  find(): Promise<Programme | null>;
  /** Puts the partners, then the programme itself with its event, in place of what stands. */
  save(programme: Programme): Promise<void>;
  findPartner(id: string): Promise<Partner | null>;
}

export type ProgrammeService = ReturnType<typeof createProgramme>;

/** The programme that the events belong to: its partners, activities, schedule and channels. */
export function createProgramme({ store }: { store: ProgrammeStore }) {
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
