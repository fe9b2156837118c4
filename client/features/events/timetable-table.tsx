import { type Column, DataTable } from '#client/design/data-table.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { TimetableEditor } from '#shared/event-timetable.ts';
import type { Session } from '#shared/events.ts';
import { formatDay, formatTimes } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { SessionActions } from './session-actions.tsx';
import { supportIn } from './support-words.ts';

/** One day of a timetable: what, when, where, for how many, and what can be done with it. */
export function TimetableTable({
  event,
  sessions,
}: {
  event: TimetableEditor;
  sessions: readonly Session[];
}) {
  const { locale, text } = useVoice();
  const [first] = sessions;
  if (!first) return null;
  const support = supportIn(text);
  const roomOf = ({ strand }: Session) => {
    const room = event.strands.find(({ id }) => id === strand);
    if (!room) return text('timetable:everybody');
    const name = chooseWritten(room.texts, locale.id);
    return <span lang={name.lang}>{name.text}</span>;
  };
  const columns: Column<Session>[] = [
    {
      key: 'session',
      heading: text('staff:event.session'),
      cell: ({ id, kind, texts, speakers = [] }) => {
        const title = chooseWritten(texts, locale.id);
        return (
          <>
            <span id={`session-${id}`} lang={title.lang}>
              {title.text.title}
            </span>
            <span className="ac-sub">{text(`events:sessionKinds.${kind}`)}</span>
            {speakers.length > 0 && <span className="ac-sub">{speakers.join(', ')}</span>}
          </>
        );
      },
    },
    {
      key: 'time',
      heading: text('staff:event.time'),
      cell: ({ startsAt, endsAt }) => formatTimes(startsAt, endsAt, event.zone, text),
    },
    ...(event.strands.length > 0
      ? [{ key: 'room', heading: text('staff:event.strand'), cell: roomOf }]
      : []),
    {
      key: 'more',
      heading: text('timetable:more'),
      cell: ({ mode, recorded, provided, wanted = [] }) => (
        <>
          {[
            ...(mode ? [text(`timetable:modes.${mode}`)] : []),
            ...(recorded ? [text('events:event.recorded')] : []),
            ...provided.map((code) => support(code).label),
          ].join(', ')}
          {wanted.length > 0 && (
            <span className="ac-sub">
              {text('timetable:wanted', {
                support: wanted.map((code) => support(code).label).join(', '),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'places',
      heading: text('timetable:places'),
      cell: ({ id, capacity }) =>
        capacity === null
          ? text('staff:event.noLimit')
          : text('timetable:chosenOf', { chosen: event.chosen[id] ?? 0, capacity }),
    },
  ];
  const actions: Column<Session> = {
    key: 'actions',
    heading: text('timetable:actions'),
    cell: (session) => <SessionActions event={event} session={session} />,
  };
  return (
    <DataTable
      caption={formatDay(first.startsAt, event.zone, text)}
      rows={sessions}
      keyOf={({ id }) => id}
      columns={event.may.includes('event.change') ? [...columns, actions] : columns}
    />
  );
}
