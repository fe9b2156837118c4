import type { NeedAction } from '#shared/need-actions.ts';
import type { NeedMoveWords } from '#shared/access-requests.ts';
import type { Event } from '#shared/events.ts';
import { findMove } from '#shared/lifecycle.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import { needLifecycle, type NeedMove, type NeedRole } from './lifecycle.ts';
import { changeOf, guardHolds, missingWords } from './move-rules.ts';
import type { AccessStore, Cover, CoverOf, Deadlines, EventsPort, PlainNeed } from './ports.ts';

export interface MovePorts {
  store: Pick<AccessStore, 'listPlain' | 'moveNeed'>;
  events: EventsPort;
  deadlines: Deadlines;
  coverOf: CoverOf;
  clock: Clock;
  nudge: () => void;
}

/** One move of one need, and who makes it. */
export interface WantedMove {
  accessId: string;
  needId: string;
  action: NeedAction;
  /** The version that was looked at; `any` where the state says enough. */
  version: number | 'any';
  words: NeedMoveWords;
  roles: readonly NeedRole[];
  by: { actor: { kind: string; id?: string }; requestId?: string };
  /** Whether the person is told of it with another move, in one mail. */
  quiet?: boolean;
}

export type MoveNeed = ReturnType<typeof createMoveNeed>;

/** Moves one need on, in one write that asks for the state and the version its guard was judged on. */
export function createMoveNeed(ports: MovePorts) {
  const { store, events, deadlines, coverOf, clock, nudge } = ports;

  async function dueFor(move: NeedMove, event: Event | null, need: PlainNeed) {
    const asked = move.to === 'submitted' ? clock.now() : need.askedAt;
    const dated = event !== null && givesDate.has(move.action) ? event : null;
    return {
      acknowledge: dated && (await deadlines.acknowledgeBy(dated, asked)),
      outcome: dated && (await deadlines.outcomeBy(dated, asked)),
    };
  }

  /** Answers false where somebody was quicker. Throws not-found, forbidden, invalid, and conflict where a guard does not hold. */
  return async function moveNeed(wanted: WantedMove): Promise<boolean> {
    const { accessId, needId, action, version, words, roles, by, quiet = false } = wanted;
    const [found] = await store.listPlain([accessId]);
    const need = found?.needs.find(({ id }) => id === needId);
    if (!found || !need) throw new Problem('not-found', 'page.unknown');
    const move = findMove(needLifecycle, need.state, action) as NeedMove | null;
    if (move && !move.by.some((role) => roles.includes(role)))
      throw new Problem('forbidden', 'request.forbidden');
    if (!move || (version !== 'any' && found.version !== version)) return false;
    const missing = missingWords(move, words);
    if (missing.length > 0)
      throw new Problem(
        'invalid',
        'request.invalid',
        missing.map((field) => ({ field, code: 'answer.missing' as const })),
      );
    const cover: Cover | null = (await coverOf([accessId]))[needId] ?? null;
    const now = clock.now();
    const event = await events.find(found.eventId);
    const begun = event !== null && event.startsAt <= now;
    if (!guardHolds(move.guard, { need, by: by.actor, cover, begun }))
      throw new Problem(
        'conflict',
        move.guard === 'tasks-done' ? 'access.tasksOpen' : 'access.secondApprover',
      );

    const entry = {
      id: newId(),
      needId,
      at: now,
      by: by.actor,
      action,
      from: need.state,
      to: move.to,
      words: wordsFor(move, words),
    };
    const change = changeOf(move, need, {
      by: by.actor,
      now,
      entry: entry.id,
      words,
      due: await dueFor(move, event, need),
      codes: found.needs.flatMap(({ code, state }) => (state === 'withdrawn' ? [] : [code])),
    });
    const data = { need: needId, state: move.to, action, ...(quiet && { quiet }) };
    const told = newEvent('access-request.need-moved', data, by.actor, by.requestId);
    // A guard looks at more than the state: what it saw must still stand.
    const standing = {
      id: accessId,
      needId,
      version: version === 'any' && move.guard !== undefined ? found.version : version,
    };
    const moved = await store.moveNeed(standing, entry, change, [told], now);
    if (moved) nudge();
    return moved;
  };
}

/** The actions after which a need is due by another day. */
const givesDate = new Set<NeedAction>([
  'need.submit',
  'need.acknowledge',
  'need.reopen',
  'need.look-again',
]);

/** Of the words that came, those that the move asks for, or may have: a review says more than how well it went. */
function wordsFor({ action, asks = [] }: NeedMove, words: NeedMoveWords): NeedMoveWords {
  const kept = new Set([...asks, ...(action === 'need.review' ? (['words'] as const) : [])]);
  return Object.fromEntries(
    Object.entries(words).filter(([name, value]) => kept.has(name as keyof NeedMoveWords) && value),
  );
}
