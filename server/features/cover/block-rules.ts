import type { DemandReason } from '#shared/cover-plan.ts';
import type { Event } from '#shared/events.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';
import { isoDay } from '#shared/time.ts';
import type { Demand } from './demand-rules.ts';
import { grouped } from './group-rules.ts';

/** Continuous work of one kind, before anybody counted seats. */
export interface Block {
  kind: SupportKindCode;
  forPerson: string | null;
  strand: string | null;
  /** The ISO day it begins on, in the event's zone. */
  day: string;
  startsAt: Date;
  endsAt: Date;
  minutes: number;
  mode: Event['mode'];
  sessionIds: string[];
  certain: boolean;
  why: DemandReason[];
  asked: number;
}

/**
 * Blocks (domain rules §1.6, step B): what follows within less than a rest is worked through. A team of one person goes where
 * they go; a team of the room stays in it.
 */
export function blocksOf(
  demands: readonly Demand[],
  event: Pick<Event, 'zone' | 'mode'>,
  minBreakOf: (kind: SupportKindCode, day: string) => number,
): Block[] {
  const streams = grouped(demands, ({ kind, forPerson, session, certain }) =>
    [kind, forPerson ?? `room ${session.strand ?? ''}`, certain].join(' '),
  );
  return streams
    .flatMap((stream) => mergeStream(stream, event, minBreakOf))
    .toSorted((one, other) => +one.startsAt - +other.startsAt || +one.endsAt - +other.endsAt);
}

function mergeStream(
  stream: readonly Demand[],
  event: Pick<Event, 'zone' | 'mode'>,
  minBreakOf: (kind: SupportKindCode, day: string) => number,
): Block[] {
  const blocks: Block[] = [];
  const inOrder = stream.toSorted((one, other) => +one.session.startsAt - +other.session.startsAt);
  for (const demand of inOrder) {
    const next = blockOf(demand, event);
    const last = blocks.at(-1);
    const rest = minBreakOf(next.kind, next.day) * 60_000;
    if (last && +next.startsAt - +last.endsAt < rest) blocks.splice(-1, 1, joined(last, next));
    else blocks.push(next);
  }
  return blocks;
}

function blockOf(
  { kind, forPerson, session, certain, why, asked }: Demand,
  { zone, mode }: Pick<Event, 'zone' | 'mode'>,
): Block {
  const { startsAt, endsAt, strand } = session;
  return {
    kind,
    forPerson,
    strand,
    day: isoDay(startsAt, zone),
    startsAt,
    endsAt,
    minutes: minutesBetween(startsAt, endsAt),
    mode: session.mode ?? mode,
    sessionIds: [session.id],
    certain,
    why,
    asked,
  };
}

function joined(one: Block, next: Block): Block {
  const endsAt = one.endsAt > next.endsAt ? one.endsAt : next.endsAt;
  return {
    ...one,
    endsAt,
    minutes: minutesBetween(one.startsAt, endsAt),
    strand: one.strand === next.strand ? one.strand : null,
    // Any of it online tires as all of it does.
    mode: one.mode === next.mode ? one.mode : 'hybrid',
    sessionIds: [...one.sessionIds, ...next.sessionIds],
    why: [...new Set([...one.why, ...next.why])],
    asked: Math.max(one.asked, next.asked),
  };
}

/** Whole minutes from one moment to another. */
export const minutesBetween = (from: Date, to: Date): number => Math.round((+to - +from) / 60_000);
