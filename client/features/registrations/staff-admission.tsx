import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { EventPlaces } from '#shared/event-places.ts';

/** How people get in at an event: approval, the order of the waiting list, who offers. */
export function StaffAdmission({ places }: { places: EventPlaces }) {
  const { locale, text } = useVoice();
  const { order, offers, approval } = places.admission;
  const mayChange = places.may.includes('places.change');
  const change = mayChange ? { changeHref: inLocale(locale, paths.staffAdmission(places.id)) } : {};
  return (
    <>
      <h2 className="govuk-heading-m">{text('places:how')}</h2>
      <SummaryList
        rows={[
          {
            label: text('places:approval'),
            value: text(`places:approvals.${approval ? 'yes' : 'no'}`),
            ...change,
          },
          { label: text('places:order'), value: text(`places:orders.${order}`), ...change },
          {
            label: text('places:offers'),
            value: text(`places:ways.${approval ? 'by-hand' : offers}`),
            ...change,
          },
        ]}
      />
    </>
  );
}
