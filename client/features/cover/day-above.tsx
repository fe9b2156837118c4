import { useText } from '#client/text/text.tsx';
import { formatDay } from '#shared/time.ts';

/** The day of a time, on a line of its own above it. */
export function DayAbove({ at, zone }: { at: Date; zone: string }) {
  return <div className="govuk-hint">{formatDay(at, zone, useText())}</div>;
}
