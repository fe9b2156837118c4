import { useText } from '#client/text/text.tsx';
import { formatPence } from '#shared/money.ts';
import type { FeeLine } from '#shared/support-terms.ts';

/** The lines of a fee and their sum. */
export function FeeLines({ lines }: { lines: readonly FeeLine[] }) {
  const text = useText();
  const total = lines.reduce((sum, { pence }) => sum + pence, 0);
  return (
    <>
      <strong>{formatPence(total)}</strong>
      {lines.length > 0 && (
        <ul className="govuk-list">
          {lines.map(({ code, pence }) => (
            <li key={code}>
              {text(`bookings:feeLines.${code}`)}: {formatPence(pence)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
