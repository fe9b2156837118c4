import { SummaryList } from '#client/design/summary-list.tsx';
import { useText } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import type { SupportTerms } from '#shared/support-terms.ts';

/** What a professional works for. */
export function TermsList({ terms }: { terms: SupportTerms }) {
  const text = useText();
  const rates =
    terms.basis === 'day'
      ? [
          {
            label: text('professionals:terms.halfDayPence'),
            value: text('professionals:terms.halfDayUpTo', {
              amount: formatPence(terms.halfDayPence),
              hours: terms.halfDayMinutes / 60,
            }),
          },
          {
            label: text('professionals:terms.fullDayPence'),
            value: formatPence(terms.fullDayPence),
          },
        ]
      : [
          {
            label: text('professionals:terms.hourPence'),
            value: text('professionals:terms.hourAtLeast', {
              amount: formatPence(terms.hourPence),
              hours: terms.minMinutes / 60,
            }),
          },
        ];
  return (
    <SummaryList
      rows={[
        ...rates,
        {
          label: text('professionals:terms.outOfHoursPercent'),
          value: text('professionals:terms.percent', { percent: terms.outOfHoursPercent }),
        },
        {
          label: text('professionals:terms.travel'),
          value: text('professionals:terms.travelWords', {
            mile: formatPence(terms.milePence),
            hour: formatPence(terms.travelHourPence),
          }),
        },
        {
          label: text('professionals:terms.cancellationScale'),
          value: text(`professionals:scales.${terms.cancellationScale}`),
        },
        {
          label: text('professionals:terms.vat'),
          value: text(terms.vatRegistered ? 'professionals:yes' : 'professionals:no'),
        },
      ]}
    />
  );
}
