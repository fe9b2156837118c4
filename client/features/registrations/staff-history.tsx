import { Timeline } from '#client/design/timeline.tsx';
import { useText } from '#client/text/text.tsx';
import type { HistoryEntry } from '#shared/staff-registrations.ts';
import type { Text } from '#shared/text.ts';
import { formatMoment } from '#shared/time.ts';

/** What happened to a registration, newest first. */
export function StaffHistory({
  entries,
  zone,
}: {
  entries: readonly HistoryEntry[];
  zone: string;
}) {
  const text = useText();
  return (
    <>
      <h2 className="govuk-heading-m">{text('staff:registration.history')}</h2>
      {entries.length === 0 ? (
        <p className="govuk-body">{text('staff:registration.noHistory')}</p>
      ) : (
        <Timeline
          entries={entries.map(({ at, action, actor }, index) => ({
            id: `${at.toISOString()} ${action} ${index}`,
            title: actionWords(action, text),
            when: formatMoment(at, zone, text),
            dateTime: at.toISOString(),
            body: <p>{doerWords(actor, text)}</p>,
          }))}
        />
      )}
    </>
  );
}

/** What is not named yet is shown by its code, so that nothing of the record is hidden. */
function actionWords(action: string, text: Text): string {
  const known = happenings.find((each) => `registration.${each}` === action);
  return known === undefined ? action : text(`staff:history.registration.${known}`);
}

function doerWords({ kind, name }: HistoryEntry['actor'], text: Text): string {
  if (name !== undefined) return text('staff:history.by.named', { name });
  const known = (['system', 'visitor', 'person', 'sample'] as const).find((each) => each === kind);
  return known === undefined ? kind : text(`staff:history.by.${known}`);
}

const happenings = [
  'extended',
  'reheld',
  'confirmed',
  'applied',
  'refused',
  'waiting',
  'passed-over',
  'offered',
  'offer-lapsed',
  'offer-abandoned',
  'declined',
  'changed',
  'change-lapsed',
  'cancelled',
  'lapsed',
  'repeated',
  'resent',
  'invited',
  'split',
  'split-off',
  'event-moved',
  'session-moved',
  'session-removed',
] as const;
