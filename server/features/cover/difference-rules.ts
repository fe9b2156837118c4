import type { StandingRequirement } from './conflict-rules.ts';
import type { PlanBlock } from './plan-rules.ts';

/** How what is planned now differs from what was accepted. */
export interface Difference {
  added: PlanBlock[];
  changed: Array<{ requirement: StandingRequirement; block: PlanBlock }>;
  gone: StandingRequirement[];
}

/**
 * Compares a plan with the requirements that stand (design: nothing is dropped in silence). A block is the same work as a
 * requirement of its kind and person with which it shares the most sessions; one that was given up comes back that way.
 */
export function differenceOf(
  blocks: readonly PlanBlock[],
  requirements: readonly StandingRequirement[],
): Difference {
  const left = new Set(requirements);
  const added: PlanBlock[] = [];
  const changed: Difference['changed'] = [];
  for (const block of blocks) {
    const requirement = closest(block, left);
    if (!requirement) added.push(block);
    else {
      left.delete(requirement);
      if (!isSame(block, requirement)) changed.push({ requirement, block });
    }
  }
  return { added, changed, gone: [...left].filter(({ cancelled }) => !cancelled) };
}

/** The seats of a requirement when it takes so many: whoever sits in one keeps it, empty ones go from the end. */
export function seatsFor(
  seats: StandingRequirement['seats'],
  wanted: number,
): StandingRequirement['seats'] {
  const kept = [...seats];
  for (let at = kept.length - 1; at >= 0 && kept.length > wanted; at -= 1)
    if (kept[at]?.bookingId === null) kept.splice(at, 1);
  const taken = new Set(kept.map(({ no }) => no));
  for (let no = 1; kept.length < wanted; no += 1)
    if (!taken.has(no)) kept.push({ no, bookingId: null });
  return kept.toSorted((one, other) => one.no - other.no);
}

/** What a block is known by among those of its event: two blocks never share a session for one kind and person. */
export const keyOf = ({
  kind,
  forPerson,
  sessionIds,
}: Pick<PlanBlock, 'kind' | 'forPerson' | 'sessionIds'>): string =>
  [kind, forPerson ?? '', sessionIds[0] ?? ''].join(' ');

/** Says a difference in one line, so that somebody who accepts another than they read is stopped. */
export const wordsOfDifference = ({ added, changed, gone }: Difference): string =>
  [
    ...added.map((block) => ['added', keyOf(block), ...shapeOf(block, block.seats)]),
    ...changed.map(({ requirement, block }) => [
      requirement.id,
      requirement.version,
      ...shapeOf(block, block.seats),
    ]),
    ...gone.map(({ id, version }) => ['gone', id, version]),
  ]
    .map((line) => line.join(' '))
    .join('\n');

function closest(
  block: PlanBlock,
  left: ReadonlySet<StandingRequirement>,
): StandingRequirement | null {
  const shared = ({ sessionIds }: StandingRequirement) =>
    sessionIds.filter((id) => block.sessionIds.includes(id)).length;
  const like = [...left].filter(
    (one) => one.kind === block.kind && one.forPerson === block.forPerson && shared(one) > 0,
  );
  return (
    like.toSorted(
      (one, other) =>
        shared(other) - shared(one) || Number(one.cancelled) - Number(other.cancelled),
    )[0] ?? null
  );
}

const isSame = (block: PlanBlock, requirement: StandingRequirement): boolean =>
  !requirement.cancelled &&
  shapeOf(block, block.seats).join(' ') ===
    shapeOf(requirement, requirement.seats.length).join(' ');

const shapeOf = (
  {
    strand,
    startsAt,
    endsAt,
    mode,
    sessionIds,
  }: Pick<PlanBlock, 'strand' | 'startsAt' | 'endsAt' | 'mode' | 'sessionIds'>,
  seats: number,
): Array<string | number> => [strand ?? '', +startsAt, +endsAt, mode, sessionIds.join(','), seats];
