import { FigureList, type Figure } from '#client/design/figure-list.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventCounts, StaffEventPage } from '#shared/staff-events.ts';

/** How an event stands now, in numbers that lead to their lists. */
export function StaffEventFigures({ event }: { event: StaffEventPage }) {
  const { locale, text } = useVoice();
  const { counts, opens } = event;
  const list = inLocale(locale, paths.staffRegistrations(event.id));
  const figure = (name: keyof typeof filters, value: number): Figure => ({
    label: text(`staff:event.people.${name}`),
    value,
    href: opens.includes('registrations') ? queryHref(list, filters[name]) : undefined,
  });
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:event.now')}</h2>
      <FigureList
        figures={[
          figure('confirmed', counts.confirmed),
          figure('waiting', counts.waiting),
          figure('offered', counts.offered),
          figure('holding', counts.holding),
          { label: text('staff:event.people.free'), value: counts.free },
          ...needsFigure(counts, figure),
        ]}
      />
    </>
  );
}

const filters = {
  confirmed: { state: 'confirmed' },
  waiting: { state: 'waiting' },
  offered: { state: 'offered' },
  holding: { state: 'holding' },
  toLookAt: { needs: 'any' },
} as const;

function needsFigure(
  { toLookAt }: EventCounts,
  figure: (name: 'toLookAt', value: number) => Figure,
): Figure[] {
  return toLookAt === null ? [] : [{ ...figure('toLookAt', toLookAt), pressing: toLookAt > 0 }];
}
