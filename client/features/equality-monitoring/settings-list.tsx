import { useText } from '#client/text/text.tsx';
import type { EqualitySettings } from '#shared/equality-monitoring.ts';
import { formatIsoDay } from '#shared/time.ts';

/** The days from which other settings count. */
export function SettingsList({ coming }: { coming: readonly EqualitySettings[] }) {
  const text = useText();
  if (coming.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">{text('equality-figures:settings.coming')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {coming.map(({ from }) => (
          <li key={from}>{formatIsoDay(from, text)}</li>
        ))}
      </ul>
    </>
  );
}
