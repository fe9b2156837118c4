import { useText } from '#client/text/text.tsx';
import { type FitFinding, isRefusal } from '#shared/fit-findings.ts';

/** What is said for and against somebody on a seat; refusals are named as such. */
export function Findings({ findings }: { findings: readonly FitFinding[] }) {
  const text = useText();
  if (findings.length === 0) return text('bookings:seat.nothing');
  return (
    <ul className="govuk-list">
      {findings.map((finding) => (
        <li key={finding}>
          <strong>{text(isRefusal(finding) ? 'bookings:seat.no' : 'bookings:seat.look')}</strong>{' '}
          {text(`bookings:findings.${finding}`)}
        </li>
      ))}
    </ul>
  );
}
