import type { Requirement } from '#shared/cover.ts';
import type { Session } from '#shared/events.ts';
import type { RunningTurn } from '#shared/running-order.ts';
import type { SupportKindCode } from '#shared/support-kinds.ts';

/** Kinds that are watched; those who write or whisper are not brought into view. */
const watched: ReadonlySet<SupportKindCode> = new Set<SupportKindCode>([
  'bsl',
  'isl',
  'intl_sign',
  'sse',
  'makaton',
  'deaf_interpreter',
  'lipspeaker',
]);

/** A turn of a block, with the name of whoever has the seat; empty while nobody is booked. */
export interface NamedTurn {
  block: Pick<Requirement, 'kind' | 'forPerson' | 'mode' | 'strand'>;
  startsAt: Date;
  endsAt: Date;
  name: string;
}

/** The turns of those who are watched, by time (domain rules §1.5); turns of one person that follow each other are one. */
export function runningTurns(
  turns: readonly NamedTurn[],
): Array<Omit<RunningTurn, 'room' | 'sessions'> & { strand: string | null }> {
  const seen = turns
    .filter(({ block }) => watched.has(block.kind))
    .map(({ block: { kind, strand, ...block }, startsAt, endsAt, name }) => ({
      startsAt,
      endsAt,
      kind,
      name,
      how: howOf(block),
      strand,
    }));
  const joined: typeof seen = [];
  for (const turn of seen) {
    const last = joined.findLast(
      ({ kind, strand }) => kind === turn.kind && strand === turn.strand,
    );
    const goesOn = last && +last.endsAt === +turn.startsAt && last.name === turn.name;
    if (goesOn && last.how === turn.how) last.endsAt = turn.endsAt;
    else joined.push({ ...turn });
  }
  return joined.toSorted((one, other) => +one.startsAt - +other.startsAt);
}

/** The sessions of an event that a turn falls into: somebody is brought into view beside whoever speaks there. */
export const sessionsDuring = <One extends Pick<Session, 'startsAt' | 'endsAt' | 'strand'>>(
  sessions: readonly One[],
  { startsAt, endsAt, strand }: Pick<One, 'startsAt' | 'endsAt' | 'strand'>,
): One[] =>
  sessions.filter((one) => one.strand === strand && one.startsAt < endsAt && one.endsAt > startsAt);

/** A team for one person is pinned by them alone: the spotlight would take everybody's own view away. */
function howOf({ forPerson, mode }: Pick<Requirement, 'forPerson' | 'mode'>): RunningTurn['how'] {
  if (mode === 'in-person') return 'stage';
  return forPerson === null ? 'spotlight' : 'pin';
}
