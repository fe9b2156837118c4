import type { EqualitySettings } from '#shared/equality-monitoring.ts';

/** What stands until somebody settles something else: the domain's own figures for what leaves the organisation. */
export const firstSettings: EqualitySettings = {
  from: '2026-01-01',
  threshold: 10,
  roundTo: 5,
  minBaseForPercent: 23,
  minBaseForBreakdown: 20,
  keepDays: 730,
};

/** The settings that stand on an ISO day: the newest that has begun, else the first. */
export const settingsOn = (all: readonly EqualitySettings[], day: string): EqualitySettings =>
  all
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? firstSettings;
