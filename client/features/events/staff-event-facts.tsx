import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import { writtenLocaleIds } from '#shared/locales.ts';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { formatMoment, formatSpan } from '#shared/time.ts';

/** What the organisers have set for an event. */
export function StaffEventFacts({ event }: { event: StaffEventPage }) {
  const { text } = useVoice();
  const { zone, venue, online, contact } = event;
  const where = [
    ...(venue ? [`${venue.name}, ${venue.town}`] : []),
    ...(online ? [text('staff:event.online', { platform: online.platform })] : []),
  ];
  const row = (name: RowName, value: SummaryRow['value']): SummaryRow => ({
    label: text(`staff:event.${name}`),
    value,
  });
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:event.about')}</h2>
      <SummaryList
        rows={[
          row('date', formatSpan(event.startsAt, event.endsAt, zone, text)),
          row('where', where.join('; ')),
          row('how', text(`staff:mode.${event.mode}`)),
          row('nation', text(`staff:nation.${event.nation}`)),
          row('kind', text(`staff:kind.${event.kind}`)),
          row('opens', formatMoment(event.opensAt, zone, text)),
          row('closes', formatMoment(event.closesAt, zone, text)),
          row('hold', text('staff:event.minutes', { count: event.holdMinutes })),
          row('offer', text('staff:event.hours', { count: event.offerHours })),
          row(
            'contact',
            <span className="ac-break">
              {[contact.name, contact.email, contact.phone].join(', ')}
            </span>,
          ),
          row(
            'languages',
            writtenLocaleIds
              .filter((id) => event.texts[id] !== undefined)
              .map((id) => text(`staff:writtenIn.${id}`))
              .join(', '),
          ),
        ]}
      />
    </>
  );
}

type RowName =
  | 'date'
  | 'where'
  | 'how'
  | 'nation'
  | 'kind'
  | 'opens'
  | 'closes'
  | 'hold'
  | 'offer'
  | 'contact'
  | 'languages';
