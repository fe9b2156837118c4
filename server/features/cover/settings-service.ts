import type {
  CoverSettingsInput,
  CoverSettingsPage,
  KindSettings,
} from '#shared/cover-settings.ts';
import { plannedKinds, type SupportKindCode } from '#shared/support-kinds.ts';
import { coverSettingsOn } from '#shared/usual-cover.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { mayChangeSettings } from './policy.ts';
import type { Caller, CoverPorts, StoredSettings } from './ports.ts';
import { planSettings } from './standing-rules.ts';

/** How long professionals of each kind work and what they are paid, each from a day on; what was stays for events of its time. */
export function createCoverSettings({
  settings,
  clock,
  nudge,
}: Pick<CoverPorts, 'settings' | 'clock' | 'nudge'>) {
  const today = () => clock.now().toISOString().slice(0, 10);

  return {
    get: async ({ roles }: Caller): Promise<CoverSettingsPage> =>
      pageOf(await settings.find(), today(), mayChangeSettings(roles)),

    /** Throws forbidden; conflict where somebody else was quicker. */
    async save(
      kind: SupportKindCode,
      input: CoverSettingsInput,
      { roles, by, requestId }: Caller,
    ): Promise<CoverSettingsPage> {
      if (!mayChangeSettings(roles)) throw new Problem('forbidden', 'request.forbidden');
      const kept = await settings.find();
      const told = newEvent('cover-settings.changed', { kind, from: input.from }, by, requestId);
      const next = withInput({ ...kept, version: input.version }, kind, input);
      if (!(await settings.save(next, told, clock.now())))
        throw new Problem('conflict', 'cover.stale', [], pageOf(kept, today(), true));
      nudge();
      return pageOf(await settings.find(), today(), true);
    },
  };
}

/** One row a kind and day; a rate only where both of its numbers are known. */
function withInput(
  kept: StoredSettings,
  kind: SupportKindCode,
  {
    version: _version,
    from,
    warnOver,
    halfDayPounds,
    fullDayPounds,
    ...minutes
  }: CoverSettingsInput,
): StoredSettings {
  const others = <Row extends { kind: SupportKindCode; from: string }>(rows: Row[]) =>
    rows.filter((row) => row.kind !== kind || row.from !== from);
  const known = halfDayPounds !== undefined && fullDayPounds !== undefined;
  const rate = known
    ? [{ kind, from, halfDay: halfDayPounds * 100, fullDay: fullDayPounds * 100 }]
    : [];
  return {
    ...kept,
    settings: [...others(kept.settings), { kind, from, warnOver: warnOver ?? null, ...minutes }],
    rates: [...others(kept.rates), ...rate],
  };
}

function pageOf(kept: StoredSettings, today: string, mayChange: boolean): CoverSettingsPage {
  const { rateOf } = planSettings(kept, today);
  const paid = (kind: SupportKindCode, day: string): Pick<KindSettings, 'halfDay' | 'fullDay'> => {
    const rate = rateOf(kind, day);
    return { halfDay: rate?.halfDay ?? null, fullDay: rate?.fullDay ?? null };
  };
  return {
    kinds: plannedKinds.map((kind) => ({
      ...coverSettingsOn(kept.settings, kind, today),
      ...paid(kind, today),
    })),
    later: kept.settings
      .filter(({ from }) => from > today)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .map((row) => ({ ...row, ...paid(row.kind, row.from) })),
    version: kept.version,
    may: mayChange ? ['cover.change'] : [],
  };
}
