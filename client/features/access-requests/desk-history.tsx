import { Timeline } from '#client/design/timeline.tsx';
import { useText } from '#client/text/text.tsx';
import type { DeskEntry, DeskRequest } from '#shared/access-desk.ts';
import { verbOf } from '#shared/need-actions.ts';
import type { Text } from '#shared/text.ts';
import { formatMoment } from '#shared/time.ts';

/** All that happened to a request, newest first: who, when, from where to where, and in what words. */
export function DeskHistory({ request: { history, needs, event } }: { request: DeskRequest }) {
  const text = useText();
  const nameOf = (needId: string) => {
    const need = needs.find(({ id }) => id === needId);
    return need ? text(`access-requests:needs.${need.code}.label`) : '';
  };
  return (
    <>
      <h2 className="govuk-heading-m">{text('access-desk:history.title')}</h2>
      {history.length === 0 ? (
        <p className="govuk-body">{text('access-desk:history.none')}</p>
      ) : (
        <Timeline
          entries={history.toReversed().map((entry) => ({
            id: entry.id,
            title: `${nameOf(entry.needId)}: ${text(`access-desk:done.${verbOf(entry.action)}`)}`,
            when: formatMoment(entry.at, event.zone, text),
            dateTime: entry.at.toISOString(),
            body: <Entry entry={entry} />,
          }))}
        />
      )}
    </>
  );
}

function Entry({ entry: { by, from, to, words, alternative, worked } }: { entry: DeskEntry }) {
  const text = useText();
  return (
    <>
      <p>{doerWords(by, text)}</p>
      {from !== to && (
        <p>
          {text('access-desk:history.moved', {
            from: text(`staff:needState.${from}`),
            to: text(`staff:needState.${to}`),
          })}
        </p>
      )}
      {worked !== undefined && <p>{text(`access-desk:history.worked.${worked}`)}</p>}
      {words !== undefined && <blockquote className="govuk-inset-text">{words}</blockquote>}
      {alternative !== undefined && (
        <p>{text('access-desk:history.alternative', { words: alternative })}</p>
      )}
    </>
  );
}

function doerWords({ kind, name }: DeskEntry['by'], text: Text): string {
  if (name !== null) return text('staff:history.by.named', { name });
  const known = (['system', 'visitor', 'person', 'sample'] as const).find((each) => each === kind);
  return text(`staff:history.by.${known ?? 'system'}`);
}
