import type {
  EqualityDesk,
  EqualityDetail,
  EqualityRelease,
  EqualitySettings,
} from '#shared/equality-monitoring.ts';
import { allows, type RoleGrant } from '#shared/permissions.ts';
import { Problem } from '#server/problems.ts';
import { count, overlap, periodsOf, quartersOf, tablesOf } from './figures-rules.ts';
import type { Doer, EqualityPorts, StoredRelease } from './ports.ts';
import { tellsApart } from './rules.ts';
import { settingsOn } from './settings-rules.ts';

export type EqualityFigures = ReturnType<typeof createEqualityFigures>;

/** A member of staff who asks, and how their doing is recorded. */
export interface Caller extends Doer {
  grants: readonly RoleGrant[];
}

/** Figures about equality: seen only as released, and released only where they tell nobody apart. */
export function createEqualityFigures({
  answers,
  releases,
  settings,
  clock,
  audit,
  nudge,
}: Omit<EqualityPorts, 'events'>) {
  const today = () => clock.now().toISOString().slice(0, 10);
  const mayRelease = ({ grants }: Caller) => allows(grants, 'equality.release');

  function refuseUnlessMay(caller: Caller): void {
    if (!mayRelease(caller)) throw new Problem('forbidden', 'request.forbidden');
  }

  /** What people wrote is for those who may release figures: their words may tell who they are. */
  const shownTo = (
    caller: Caller,
    { counts: _counts, comments, version: _version, ...release }: StoredRelease,
  ): EqualityRelease => ({ ...release, comments: comments !== null && mayRelease(caller) });

  async function get(period: string): Promise<StoredRelease> {
    const release = await releases.find(period);
    if (!release) throw new Problem('not-found', 'equality.notReleased');
    return release;
  }

  async function countPeriod(period: string, detail: EqualityDetail) {
    const counts: Record<string, number> = {};
    const words: string[] = [];
    await answers.each(quartersOf(period), (bucket) => {
      count(counts, bucket, detail);
      words.push(...bucket.responses.flatMap(({ more }) => more ?? []));
    });
    return { counts, words };
  }

  return {
    async getDesk(caller: Caller): Promise<EqualityDesk> {
      const [released, quarters, all] = await Promise.all([
        releases.list(),
        answers.listQuarters(),
        settings.list(),
      ]);
      return {
        releases: released.map(({ period, detail, releasedOn }) => ({
          period,
          detail,
          releasedOn,
        })),
        periods: periodsOf(quarters),
        settings: settingsOn(all, today()),
        coming: all.filter(({ from }) => from > today()),
        may: mayRelease(caller) ? ['equality.release'] : [],
      };
    },

    /** Throws not-found where the period has no figures yet. */
    getRelease: async (period: string, caller: Caller): Promise<EqualityRelease> =>
      shownTo(caller, await get(period)),

    /**
     * Freezes the figures of a period as they stand now. Throws conflict where they would tell a small group apart from
     * figures that are out already, or count by other heads than those.
     */
    async release(
      period: string,
      detail: EqualityDetail,
      caller: Caller,
    ): Promise<EqualityRelease> {
      refuseUnlessMay(caller);
      const [before, all] = await Promise.all([releases.list(), settings.list()]);
      const standing = settingsOn(all, today());
      const { counts, words } = await countPeriod(period, detail);
      if (Object.keys(counts).length === 0) throw new Problem('not-found', 'equality.noAnswers');
      for (const other of before.filter((one) => overlap(one.period, period))) {
        if (other.detail !== detail) throw new Problem('conflict', 'equality.otherDetail');
        if (tellsApart(other.counts, counts, standing.threshold))
          throw new Problem('conflict', 'equality.tellsApart');
      }
      const release: StoredRelease = {
        period,
        detail,
        releasedOn: today(),
        threshold: standing.threshold,
        roundTo: standing.roundTo,
        tables: tablesOf(counts, detail, standing),
        counts,
        // Sorted by their letters, so that their order says nothing.
        comments: words.length < standing.threshold ? null : words.toSorted(),
        version: (before.find((one) => one.period === period)?.version ?? 0) + 1,
      };
      if (!(await releases.save(release, caller, clock.now())))
        throw new Problem('conflict', 'request.conflict');
      nudge();
      return shownTo(caller, release);
    },

    /** What people wrote, alone and in no order of theirs; the reading is recorded. Throws conflict where they are too few. */
    async readComments(period: string, caller: Caller): Promise<string[]> {
      refuseUnlessMay(caller);
      const { by: actor, requestId } = caller;
      const { comments } = await get(period);
      if (comments === null) throw new Problem('conflict', 'equality.fewComments');
      const subject = { collection: 'equality-releases', id: period };
      await audit.read({ actor, action: 'equality-comments.read', subject, requestId });
      return comments;
    },

    /** Settings from a day on; what counts already stays as it is. Throws invalid and conflict. */
    async addSettings(input: EqualitySettings, caller: Caller): Promise<void> {
      refuseUnlessMay(caller);
      if (input.from < today())
        throw new Problem('invalid', 'request.invalid', [
          { field: 'from', code: 'equality.settingPast' },
        ]);
      if (!(await settings.add(input, caller, clock.now())))
        throw new Problem('conflict', 'request.conflict', [
          { field: 'from', code: 'equality.settingThere' },
        ]);
      nudge();
    },
  };
}
