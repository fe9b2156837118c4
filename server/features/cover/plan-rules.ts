import type {
  Alternative,
  AlternativeCode,
  CoverLine,
  Headcount,
  PlannedBlock,
} from '#shared/cover-plan.ts';
import { alternativeCodes } from '#shared/cover-plan.ts';
import type { CoverSettings } from '#shared/cover.ts';
import type { Event } from '#shared/events.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import { type Block, blocksOf } from './block-rules.ts';
import { demandOf, type Wanted } from './demand-rules.ts';
import { headcountOf } from './people-rules.ts';
import { seatsOf, type SeatedBlock } from './seat-rules.ts';
import { turnsOf } from './turn-rules.ts';

/** What somebody of a kind is paid for a day, in pence. */
export interface DayRate {
  halfDay: number;
  fullDay: number;
}

export interface PlanSettings {
  of: (kind: SupportKindCode, day: string) => CoverSettings;
  rateOf: (kind: SupportKindCode, day: string) => DayRate | null;
  /** Minutes from one room to another. */
  changeover: number;
}

/** A planned block with the pseudonymous id of its person. */
export type PlanBlock = Omit<PlannedBlock, 'person'> & { forPerson: string | null };

/** What an event needs: its blocks, and for each kind how many people and what other readings would take. */
export interface CoverPlan {
  blocks: PlanBlock[];
  kinds: Array<{
    kind: SupportKindCode;
    headcount: Headcount;
    pence: number | null;
    alternatives: Alternative[];
  }>;
}

/** The whole algorithm of domain rules §1.6 for one event. */
export function planOf(
  event: Pick<Event, 'sessions' | 'provided' | 'zone' | 'mode'>,
  lines: readonly CoverLine[],
  wanted: readonly Wanted[],
  settings: PlanSettings,
): CoverPlan {
  const blocks = blocksOf(
    demandOf(event, lines, wanted),
    event,
    (kind, day) => settings.of(kind, day).minBreak,
  );
  const seatedBy = new Map<AlternativeCode, SeatedBlock[]>(
    alternativeCodes.map((reading) => [reading, readAs(reading, blocks, settings)]),
  );
  const seated = lines.flatMap(({ kind, reading }) =>
    (seatedBy.get(reading) ?? []).filter((block) => block.kind === kind),
  );
  return {
    blocks: seated
      .toSorted((one, other) => +one.startsAt - +other.startsAt)
      .map(({ day, ...block }) => ({
        ...block,
        turns: turnsOf(block, settings.of(block.kind, day).turn),
      })),
    kinds: lines.flatMap(({ kind, reading }) => {
      const read = alternativeCodes.flatMap((code) => {
        const own = (seatedBy.get(code) ?? []).filter((one) => one.kind === kind && one.certain);
        return own.length === 0 ? [] : [alternativeOf(code, own, settings, code === reading)];
      });
      const chosen = read.find((one) => one.chosen);
      if (!chosen) return [];
      const { code: _code, seats: _seats, pence, chosen: _chosen, ...headcount } = chosen;
      return [{ kind, headcount, pence, alternatives: distinct(read) }];
    }),
  };
}

/** The seats of blocks where limits are read strictly, relaxed, or relaxed without the rule of long days. */
function readAs(
  reading: AlternativeCode,
  blocks: readonly Block[],
  { of }: PlanSettings,
): SeatedBlock[] {
  return seatsOf(
    blocks,
    ({ kind, day }) => (reading === 'strict' ? of(kind, day) : relaxed(of(kind, day))),
    { longDays: reading !== 'relaxed_long_days' },
  );
}

const relaxable: readonly SupportKindCode[] = ['bsl', 'isl', 'sse'];

/** An organiser may let one interpreter work for longer, and is then warned of it. */
function relaxed(settings: CoverSettings): CoverSettings {
  if (!relaxable.includes(settings.kind)) return settings;
  const { soloMax, soloMaxRemote, warnOver } = settings;
  return {
    ...settings,
    soloMax: Math.max(soloMax, 60),
    soloMaxRemote: Math.max(soloMaxRemote, 40),
    warnOver: warnOver ?? 30,
  };
}

function alternativeOf(
  code: AlternativeCode,
  blocks: readonly SeatedBlock[],
  { of, rateOf, changeover }: PlanSettings,
  chosen: boolean,
): Alternative {
  const [{ kind, day } = { kind: 'bsl' as const, day: '' }] = blocks;
  const headcount = headcountOf(blocks, of(kind, day), changeover);
  const rate = rateOf(kind, day);
  return {
    code,
    ...headcount,
    seats: blocks.reduce((sum, { seats }) => sum + seats, 0),
    pence: rate && headcount.halfDays * rate.halfDay + headcount.fullDays * rate.fullDay,
    chosen,
  };
}

/** Readings that come to the same are one choice. */
function distinct(read: readonly Alternative[]): Alternative[] {
  const same = (one: Alternative, other: Alternative) =>
    one.seats === other.seats && one.people === other.people;
  return read.filter(
    (one, at) =>
      one.chosen ||
      !read.some(
        (other, before) => (before < at || other.chosen) && other !== one && same(one, other),
      ),
  );
}
