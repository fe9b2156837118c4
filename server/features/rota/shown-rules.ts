import {
  type PlannedBlock,
  type PlannedPerson,
  type RotaEvent,
  type RotaPlan,
  type RotaSummary,
  seatRefusals,
} from '#shared/rota.ts';
import { groupsBy } from './group-rules.ts';
import { actionsOn } from './policy.ts';
import type { Block, RotaHead, RotaResult, StoredRota } from './ports.ts';
import { changeOf } from './stale-rules.ts';

/** What a plan is shown with. */
export interface Shown {
  events: readonly RotaEvent[];
  /** The blocks as they are now. */
  now: readonly Block[];
  names: ReadonlyMap<string, string>;
}

/** A plan as a list names it. */
export function summaryOf(
  { id, eventIds, state, askedAt, result }: RotaHead,
  events: readonly RotaEvent[],
): RotaSummary {
  const here = events.filter((event) => eventIds.includes(event.id));
  return {
    id,
    state,
    askedAt,
    titles: here.map(({ titles }) => titles),
    seats: result && result.wanted,
    filled: result && result.filled,
    costPence: result && result.fee + result.travel,
  };
}

/** A plan with its seats, each as it was planned and with what has changed since. */
export function planOf(rota: StoredRota, { events, now, names }: Shown): RotaPlan {
  const { result, state } = rota;
  const blocks = result ? blocksOf(result, now, names) : [];
  const stale = blocks.some(({ seats }) =>
    seats.some((seat) => seat.state === 'planned' && seat.changed !== null),
  );
  return {
    ...summaryOf(rota, events),
    events: events.filter(({ id }) => rota.eventIds.includes(id)),
    feePence: result && result.fee,
    travelPence: result && result.travel,
    gapPence: result && result.gap,
    blocks,
    people: result ? peopleOf(result, names) : [],
    stale,
    may: actionsOn(state),
  };
}

function blocksOf(
  { blocks, seats, open }: RotaResult,
  now: readonly Block[],
  names: Shown['names'],
): PlannedBlock[] {
  const byBlock = groupsBy(seats, ({ blockId }) => blockId);
  return blocks.map((block) => {
    const { id, eventId, kind, forPerson, strand, startsAt, endsAt } = block;
    const empty = open.find(({ blockId }) => blockId === id);
    return {
      id,
      eventId,
      kind,
      forPerson,
      strand,
      startsAt,
      endsAt,
      seats: (byBlock.get(id) ?? []).map(({ no, professionalId, state }) => ({
        no,
        professionalId,
        name: names.get(professionalId) ?? '',
        state,
        changed: changeOf(block, no, now),
      })),
      open: empty?.seats ?? 0,
      reasons: seatRefusals
        .flatMap((reason) => {
          const count = empty?.reasons[reason] ?? 0;
          return count > 0 ? [{ reason, count }] : [];
        })
        .toSorted((one, other) => other.count - one.count),
    };
  });
}

function peopleOf({ days, seats }: RotaResult, names: Shown['names']): PlannedPerson[] {
  const bySeat = groupsBy(seats, ({ professionalId }) => professionalId);
  return [...groupsBy(days, ({ professionalId }) => professionalId)]
    .map(([professionalId, own]) => ({
      professionalId,
      name: names.get(professionalId) ?? '',
      days: own.length,
      seats: bySeat.get(professionalId)?.length ?? 0,
      feePence: own.reduce((sum, { fee }) => sum + fee, 0),
      travelPence: own.reduce((sum, { travel }) => sum + travel, 0),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
