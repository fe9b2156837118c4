import { z } from 'zod';

/** What the planner reckons with besides the terms of each professional, from a day on (ISO). */
export const rotaSettings = z.object({
  from: z.iso.date(),
  /** Minutes from one room to another of the same place. */
  changeoverMinutes: z.int().min(0).max(120),
  /** Minutes of every journey to another place, whatever its length: to a station, from a car park. */
  journeyMinutes: z.int().min(0).max(240),
  kilometresPerHour: z.int().min(10).max(200),
  /** A road is longer than the straight line, in per cent. */
  roadPercent: z.int().min(100).max(300),
  /** Minutes to and from a place that is not known. */
  unknownPlaceMinutes: z.int().min(0).max(600),
  /** What is worth paying to have two together who like to work together, in pence for each block. */
  coworkerPence: z.int().min(0).max(100_000),
  /** Seconds that a plan may be worked at. */
  seconds: z.int().min(1).max(600),
});
export type RotaSettings = z.infer<typeof rotaSettings>;

/** What holds until somebody settles something else (domain rules §1.6, step D, and §1.7). */
export const usualRotaSettings: RotaSettings = {
  from: '2000-01-01',
  changeoverMinutes: 10,
  journeyMinutes: 20,
  kilometresPerHour: 60,
  roadPercent: 130,
  unknownPlaceMinutes: 90,
  coworkerPence: 500,
  seconds: 60,
};

/** The settings that hold on an ISO day: the newest that has begun, else the usual ones. */
export const rotaSettingsOn = (kept: readonly RotaSettings[], day: string): RotaSettings =>
  kept
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .findLast(({ from }) => from <= day) ?? usualRotaSettings;
