import { Link } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { MessageStateTag } from '#client/design/message-state.tsx';
import { templateName } from '#client/design/template-name.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { MessageSummary } from '#shared/messages.ts';
import { formatShortMoment } from '#shared/time.ts';

/** What was written to the people of a registration, newest first; each can be opened, read and sent again. */
export function StaffMessages({
  messages,
  zone,
}: {
  messages: readonly MessageSummary[];
  zone: string;
}) {
  const { locale, text } = useVoice();
  const columns: Column<MessageSummary>[] = [
    {
      key: 'message',
      heading: text('messages:list.message'),
      cell: ({ id, template, name }) => (
        <Link className="govuk-link" to={inLocale(locale, paths.staffMessage(id))}>
          {name ?? templateName(template, text)}
        </Link>
      ),
    },
    { key: 'to', heading: text('messages:list.to'), cell: ({ to }) => to.name },
    {
      key: 'state',
      heading: text('messages:list.state'),
      cell: ({ state }) => <MessageStateTag state={state} />,
    },
    {
      key: 'when',
      heading: text('messages:list.when'),
      cell: ({ queuedAt }) => formatShortMoment(queuedAt, zone, text),
    },
  ];
  return (
    <section>
      <h2 className="govuk-heading-m">{text('messages:ofRegistration.title')}</h2>
      {messages.length === 0 ? (
        <p className="govuk-body">{text('messages:ofRegistration.none')}</p>
      ) : (
        <DataTable
          caption={text('messages:ofRegistration.title')}
          captionHidden
          columns={columns}
          rows={messages}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
