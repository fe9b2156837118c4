import type { EventSection } from '#shared/event-section-ids.ts';
import type { FieldProblem } from '#shared/problem.ts';

/** What contradicts itself in an event, said of the fields of the form that it came from. */
export function fieldsOfForm(
  section: EventSection,
  faults: readonly FieldProblem[],
): FieldProblem[] {
  const said = faults.map((fault) => inForm[section]?.[fault.field.replace(/\..*/, '')] ?? fault);
  return said.filter((one, at) => said.findIndex(({ field }) => field === one.field) === at);
}

const inForm: Partial<Record<EventSection, Record<string, FieldProblem>>> = {
  dates: {
    endsAt: { field: 'endsDay', code: 'event.endBeforeStart' },
    opensAt: { field: 'opensDay', code: 'event.opensAfterCloses' },
    closesAt: { field: 'closesDay', code: 'event.closesAfterEnds' },
    sessions: { field: 'endsDay', code: 'event.sessionOutside' },
  },
  venue: { venueId: { field: 'venueId', code: 'venue.missing' } },
  basics: { venueId: { field: 'mode', code: 'venue.missing' } },
  support: { arrangeable: { field: 'until', code: 'support.dayLate' } },
};
