import { createAnswerStore } from '#server/features/equality-monitoring/answer-store.ts';
import { createEqualityFigures } from '#server/features/equality-monitoring/figures-service.ts';
import type { EqualityPorts } from '#server/features/equality-monitoring/ports.ts';
import { createReleaseStore } from '#server/features/equality-monitoring/release-store.ts';
import { percentOf, shownTable } from '#server/features/equality-monitoring/rules.ts';
import { createEqualityMonitoring } from '#server/features/equality-monitoring/service.ts';
import { settingsOn } from '#server/features/equality-monitoring/settings-rules.ts';
import { createSettingsStore } from '#server/features/equality-monitoring/settings-store.ts';
import type { Platform } from './open-platform.ts';

/** The form about equality and its figures, over one set of stores. */
export function createEqualityServices(
  { connection, cipher, clock, audit }: Platform,
  { events, nudge }: Pick<EqualityPorts, 'events' | 'nudge'>,
) {
  const ports = {
    answers: createAnswerStore(connection, cipher),
    releases: createReleaseStore(connection, cipher),
    settings: createSettingsStore(connection),
    events,
    clock,
    audit,
    nudge,
  };
  return {
    /** Counts as they may be shown by the rules on small numbers, the last row their sum, each with the share of its first cell. */
    showSmall: async (counts: readonly (readonly number[])[]) => {
      const small = settingsOn(await ports.settings.list(), clock.now().toISOString().slice(0, 10));
      const shown = shownTable(counts, small);
      return (
        shown &&
        counts.map((row, at) => {
          const cells = shown.cells[at] ?? [];
          const base = row.reduce((sum, count) => sum + count, 0);
          const rate = cells[0] === null ? null : percentOf(row[0] ?? 0, base, small);
          return { base: shown.bases[at] ?? 0, cells, rate };
        })
      );
    },
    equality: createEqualityMonitoring(ports),
    equalityFigures: createEqualityFigures(ports),
  };
}
