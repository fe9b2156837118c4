import type { StrandsInput } from '#shared/event-timetable.ts';
import type { Event } from '#shared/events.ts';
import type { FieldProblem } from '#shared/problem.ts';
import { titlesOf } from './timetable-rules.ts';

/** The rooms of an event as a form names them; one that a session stands in cannot go. */
export function namedStrands(
  event: Pick<Event, 'strands' | 'sessions'>,
  named: StrandsInput['strands'],
  newId: () => string,
): { strands: Event['strands']; problems: FieldProblem[] } {
  const kept = new Map(event.strands.map((one) => [one.id, one]));
  const problems: FieldProblem[] = [];
  const strands = named.map(({ id, en, cy }, at) => {
    const known = id === undefined ? undefined : kept.get(id);
    if (id !== undefined && !known)
      problems.push({ field: `strands.${at}`, code: 'strand.unknown' });
    const { cy: _cy, ...others } = known?.texts ?? { en };
    const texts = { ...others, en, ...(cy !== undefined && { cy }) };
    return { id: known?.id ?? newId(), texts };
  });
  const stays = new Set(strands.map(({ id }) => id));
  for (const { id, texts } of event.strands) {
    const inside = event.sessions.find(({ strand }) => strand === id);
    if (!stays.has(id) && inside)
      problems.push({
        field: 'strands',
        code: 'strand.used',
        values: { strand: texts, session: titlesOf(inside) },
      });
  }
  return { strands, problems: problems.slice(0, 1) };
}
