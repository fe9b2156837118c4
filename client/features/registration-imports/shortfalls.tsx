import { Inset } from '#client/design/inset.tsx';
import { useText } from '#client/text/text.tsx';
import type { ImportShortfall } from '#shared/registration-imports.ts';

/** The kinds of places that a file wants more of than there are, by the codes that the file uses. */
export function Shortfalls({ shortfalls }: { shortfalls: readonly ImportShortfall[] }) {
  const text = useText();
  if (shortfalls.length === 0) return null;
  return (
    <Inset>
      <h2 className="govuk-heading-m">{text('registration-imports:report.noRoom')}</h2>
      <ul className="govuk-list">
        {shortfalls.map(({ pool, wanted, free }) => (
          <li key={pool}>
            {text('registration-imports:report.shortfall', { pool, wanted, free })}
          </li>
        ))}
      </ul>
    </Inset>
  );
}
