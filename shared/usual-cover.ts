import type { CoverLeadTimes, CoverSettings } from './cover.ts';
import type { SupportKindCode } from './support-kinds.ts';

/** Numbers in the order of the table of domain rules §1.6. */
const row = (
  soloMax: number,
  soloMaxRemote: number,
  warnOver: number | null,
  soloLongDay: number,
  pairBlockMax: number,
  pairDayMax: number,
  turn: number,
  minBreak: number,
): Omit<CoverSettings, 'from' | 'kind'> => ({
  soloMax,
  soloMaxRemote,
  warnOver,
  soloLongDay,
  pairBlockMax,
  pairDayMax,
  turn,
  minBreak,
});

const signing = row(30, 30, null, 120, 120, 360, 20, 15);
const deafblind = row(30, 30, null, 60, 90, 300, 15, 15);
const lipreading = row(120, 60, 60, 180, 120, 360, 15, 15);
const notes = row(120, 120, 90, 180, 180, 480, 30, 10);
const welsh = row(40, 40, null, 120, 180, 360, 20, 15);

/**
 * What holds until settings say otherwise (domain rules §1.6). The table names no numbers for Deaf interpreters, Makaton,
 * International Sign, spoken community languages, describers, communicator guides and support workers: each goes by the kind
 * whose work is most like theirs.
 */
export const usualCover: Record<SupportKindCode, Omit<CoverSettings, 'from' | 'kind'>> = {
  bsl: signing,
  isl: signing,
  deaf_interpreter: signing,
  deafblind_manual: deafblind,
  deafblind_handson: deafblind,
  deafblind_visualframe: deafblind,
  communicator_guide: deafblind,
  lipspeaker: lipreading,
  sttr: row(120, 90, 90, 180, 180, 480, 20, 10),
  ent: notes,
  mnt: notes,
  sse: signing,
  makaton: signing,
  intl_sign: signing,
  spoken_community: welsh,
  welsh_sim: welsh,
  spoken_sim: row(40, 40, null, 120, 240, 360, 30, 15),
  audio_description: lipreading,
  bsl_translation: notes,
  csw: notes,
};

/** The settings of a kind that hold on a day (ISO). */
export const coverSettingsOn = (
  kept: readonly CoverSettings[],
  kind: SupportKindCode,
  day: string,
): CoverSettings =>
  kept
    .filter((one) => one.kind === kind && one.from <= day)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .at(-1) ?? { from: '2000-01-01', kind, ...usualCover[kind] };

/**
 * The lead times that hold on a day (ISO); the usual ones are those of domain rules §1.4, §1.6 and §1.7. The rules name no time
 * between two places: two hours let most people cross a city and its suburbs.
 */
export const leadTimesOn = (kept: readonly CoverLeadTimes[], day: string): CoverLeadTimes =>
  kept
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .at(-1) ?? {
    from: '2000-01-01',
    startDays: 60,
    amberDays: 42,
    redDays: 20,
    informDays: 10,
    marginMinutes: 15,
    changeoverMinutes: 10,
    travelMinutes: 120,
  };
