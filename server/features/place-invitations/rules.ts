import { DateTime } from 'luxon';
import type { Event } from '#shared/events.ts';
import type { PlaceInvitationInput } from '#shared/place-invitations.ts';
import type { FieldProblem } from '#shared/problem.ts';
import type { StoredInvitation } from './ports.ts';

/** The ISO day that it is where an event happens. */
const dayAt = ({ zone }: Pick<Event, 'zone'>, now: Date): string =>
  DateTime.fromJSDate(now, { zone }).toISODate() ?? '';

/** Whether the last day of an invitation has gone, by the clocks of its event. */
export const isOver = (
  { endsOn }: Pick<StoredInvitation, 'endsOn'>,
  event: Pick<Event, 'zone'>,
  now: Date,
): boolean => endsOn !== null && endsOn < dayAt(event, now);

/** What is wrong with an invitation that is to be added. */
export function problemsOf(
  { pool, endsOn }: PlaceInvitationInput,
  event: Pick<Event, 'pools' | 'zone'>,
  now: Date,
): FieldProblem[] {
  const isInvited = event.pools.some(({ id, kind }) => id === pool && kind === 'invited');
  const problems: FieldProblem[] = [];
  if (!isInvited) problems.push({ field: 'pool', code: 'answer.missing' });
  if (endsOn !== undefined && isOver({ endsOn }, event, now))
    problems.push({ field: 'endsOn', code: 'place.invitationDay' });
  return problems;
}
