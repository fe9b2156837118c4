import type { BroadcastInput } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import { hasMark } from '#shared/placeholders.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { isPlaced } from './letter-rules.ts';

/** What the texts ask of the event that it has not, or would tell somebody who has no place. */
export function textFaults(
  { texts, who }: Pick<BroadcastInput, 'texts' | 'who'>,
  { online }: Pick<Event, 'online'>,
): FieldProblem[] {
  return Object.entries(texts).flatMap(([language, words]): FieldProblem[] => {
    if (!words) return [];
    const { subject, body } = words;
    const field = `texts.${language}.body`;
    return [
      ...(hasMark(subject, 'manage') || hasMark(subject, 'joining')
        ? [{ field: `texts.${language}.subject`, code: 'broadcast.notInSubject' } as const]
        : []),
      ...(hasMark(body, 'joining') && online?.joining === undefined
        ? [{ field, code: 'broadcast.noJoining' } as const]
        : []),
      ...(hasMark(body, 'joining') && online?.joining !== undefined && !isPlaced(who)
        ? [{ field, code: 'broadcast.joiningToAll' } as const]
        : []),
    ];
  });
}
