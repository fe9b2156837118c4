import type { SeatReason, SeatWarning } from '#shared/cover-plan.ts';
import type { CoverSettings } from '#shared/cover.ts';
import { kindOf } from '#shared/support-kinds.ts';
import type { Block } from './block-rules.ts';
import { grouped } from './group-rules.ts';
import { peakOf } from './people-rules.ts';

/** A block and what it takes. */
export interface SeatedBlock extends Block {
  seats: number;
  reasons: SeatReason[];
  warnings: SeatWarning[];
  cheaperWithBreak: number | null;
}

type SettingsOf = (block: Pick<Block, 'kind' | 'day'>) => CoverSettings;

/**
 * How many professionals each block takes (domain rules §1.6, step C): first by its own length, then by the day it stands in. A
 * reason is named for each number, as it doubles what is paid.
 */
export function seatsOf(
  blocks: readonly Block[],
  settingsOf: SettingsOf,
  { longDays = true }: { longDays?: boolean } = {},
): SeatedBlock[] {
  const alone = blocks.map((block) => byLength(block, settingsOf(block)));
  const teams = grouped(alone, ({ kind, forPerson, day, certain }) =>
    [kind, forPerson ?? '', day, certain].join(' '),
  );
  const seated = teams.flatMap((team) => {
    const [first] = team;
    if (!first) return [];
    const settings = settingsOf(first);
    const long = longDays && workForEach(team, settings) > settings.soloLongDay;
    return team
      .map((block) => (long ? atLeast(block, 2, 'long_day') : block))
      .map((block) => byPairLimits(block, team, settings))
      .map((block) => byCustom(block, settings));
  });
  return seated
    .map((block) => ({ ...block, warnings: [...block.warnings, ...lackOfPartner(block, seated)] }))
    .toSorted((one, other) => +one.startsAt - +other.startsAt || +one.endsAt - +other.endsAt);
}

function byLength(block: Block, { soloMax, soloMaxRemote }: CoverSettings): SeatedBlock {
  const longest = block.mode === 'in-person' ? soloMax : soloMaxRemote;
  const two = block.minutes > longest;
  return {
    ...block,
    seats: two ? 2 : 1,
    reasons: [two ? 'over_solo' : 'solo'],
    warnings: [],
    cheaperWithBreak: null,
  };
}

/** L of the rules: minutes of work for each seat at the fullest moment of the day. */
const workForEach = (team: readonly SeatedBlock[], { minBreak }: CoverSettings): number =>
  team.reduce((sum, { minutes, seats }) => sum + minutes * seats, 0) / peakOf(team, minBreak);

function byPairLimits(
  block: SeatedBlock,
  team: readonly SeatedBlock[],
  { pairBlockMax, pairDayMax, minBreak }: CoverSettings,
): SeatedBlock {
  const day = team
    .filter(({ strand }) => block.forPerson !== null || strand === block.strand)
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const overDay = day > pairDayMax;
  const tooLong = block.minutes > pairBlockMax;
  const three = overDay ? atLeast(block, 3, 'over_pair_day') : block;
  if (!tooLong) return three;
  return {
    ...atLeast(three, 3, 'over_pair_block'),
    // The cheaper way out first: a pause makes two blocks of one, where the day itself is not too long.
    cheaperWithBreak: overDay ? null : minBreak,
  };
}

/** Up to so many minutes both ways, so many conference interpreters [AIIC-CA]. */
const bothWays = [
  { upTo: 40, seats: 1 },
  { upTo: 240, seats: 2 },
  { upTo: 360, seats: 3 },
  { upTo: 480, seats: 4 },
] as const;

function byCustom(block: SeatedBlock, { warnOver }: CoverSettings): SeatedBlock {
  let own = block;
  if (block.kind === 'spoken_sim') {
    const row = bothWays.find(({ upTo }) => block.minutes <= upTo);
    own = atLeast(own, row?.seats ?? 4, 'both_ways');
    if (!row) own = warned(own, 'past_table');
  }
  if (block.why.includes('breaks')) own = atLeast(own, 3, 'breaks');
  if (block.why.includes('presenter') && block.minutes > 60) own = warned(own, 'voice_over');
  return own.seats === 1 && warnOver !== null && block.minutes > warnOver
    ? warned(own, 'alone_long')
    : own;
}

/** A Deaf interpreter works beside a hearing one for the whole of the block. */
function lackOfPartner(block: SeatedBlock, all: readonly SeatedBlock[]): SeatWarning[] {
  const { withKind } = kindOf(block.kind);
  if (!withKind) return [];
  const beside = all.some(
    ({ kind, strand, startsAt, endsAt }) =>
      kind === withKind &&
      (block.forPerson !== null || strand === block.strand) &&
      startsAt <= block.startsAt &&
      endsAt >= block.endsAt,
  );
  return beside ? [] : ['no_interpreter'];
}

/** A reason is named where it raises the number. */
const atLeast = (block: SeatedBlock, seats: number, reason: SeatReason): SeatedBlock =>
  block.seats >= seats
    ? block
    : { ...block, seats, reasons: [...block.reasons.filter((one) => one !== 'solo'), reason] };

const warned = (block: SeatedBlock, warning: SeatWarning): SeatedBlock => ({
  ...block,
  warnings: [...block.warnings, warning],
});
