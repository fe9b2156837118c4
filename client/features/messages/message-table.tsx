import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { MessageSummary } from '#shared/messages.ts';
import type { EventName } from '#shared/staff-events.ts';
import { formatShortMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { MessageStateTag } from '#client/design/message-state.tsx';
import { templateName } from '#client/design/template-name.ts';

/** Messages as rows, each with a link to itself. */
export function MessageTable({
  messages,
  events,
}: {
  messages: readonly MessageSummary[];
  events: readonly EventName[];
}) {
  const { locale, text } = useVoice();
  const columns: Column<MessageSummary>[] = [
    {
      key: 'message',
      heading: text('messages:list.message'),
      cell: ({ id, template, name, locale: written }) => (
        <>
          <Link className="govuk-link" to={inLocale(locale, paths.staffMessage(id))}>
            {name ?? templateName(template, text)}
          </Link>
          <span className="ac-sub">{text(`messages:languages.${written}`)}</span>
        </>
      ),
    },
    {
      key: 'to',
      heading: text('messages:list.to'),
      cell: ({ to }) => (
        <>
          {to.name} <span className="ac-sub ac-break">{to.address}</span>
        </>
      ),
    },
    {
      key: 'event',
      heading: text('messages:list.event'),
      cell: ({ about }) => <EventTitle id={about.eventId} events={events} />,
    },
    {
      key: 'state',
      heading: text('messages:list.state'),
      cell: ({ state }) => <MessageStateTag state={state} />,
    },
    {
      key: 'when',
      heading: text('messages:list.when'),
      cell: ({ queuedAt }) => formatShortMoment(queuedAt, 'Europe/London', text),
    },
  ];
  return (
    <DataTable
      caption={text('messages:list.caption')}
      captionHidden
      columns={columns}
      rows={messages}
      keyOf={({ id }) => id}
    />
  );
}

function EventTitle({ id, events }: { id: string | null; events: readonly EventName[] }) {
  const { locale, text } = useVoice();
  const event = events.find((each) => each.id === id);
  if (!event) return text('messages:list.noEvent');
  const title = chooseWritten(event.texts, locale.id);
  return <span lang={title.lang}>{title.text}</span>;
}
