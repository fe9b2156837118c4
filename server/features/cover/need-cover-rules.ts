import type { SupportKindCode } from '#shared/support-kinds.ts';
import type { StandingRequirement } from './conflict-rules.ts';
import { attends, isRest, type TimedEvent } from './demand-rules.ts';
import { clipped, type Piece } from './gap-rules.ts';

/** A person's need for a kind of professional, and the sessions that they chose. */
export interface NeedOfOne {
  person: string;
  kind: SupportKindCode;
  chosen: readonly string[];
}

/**
 * For how many of a person's sessions support is sure: a session counts where everybody who is needed through all of it is
 * confirmed. Null where no seats of the kind are planned, so that nobody can say. Whoever has not chosen between sessions
 * may come to any of them.
 */
export function coverOfNeed(
  { person, kind, chosen }: NeedOfOne,
  event: TimedEvent,
  requirements: readonly StandingRequirement[],
  piecesOf: (requirement: StandingRequirement) => Piece[],
): { sessions: number; covered: number } | null {
  const own = requirements.filter(
    (one) => one.kind === kind && !one.cancelled && [null, person].includes(one.forPerson),
  );
  if (own.length === 0) return null;
  const sessions = event.sessions.filter(
    (session) => !isRest(session) && attends({ chosen }, session, event) !== 'no',
  );
  const covered = sessions.filter((session) =>
    own.some(
      (one) => one.sessionIds.includes(session.id) && isSure(clipped(piecesOf(one), session)),
    ),
  );
  return sessions.length === 0 ? null : { sessions: sessions.length, covered: covered.length };
}

/** Somebody who ends with the session is there for all of it, though nobody stays should it run over. */
const isSure = (pieces: readonly Piece[]): boolean =>
  pieces.length > 0 &&
  pieces.every(({ severity }) => severity === 'covered' || severity === 'tail');
