import { Link } from 'react-router';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { ContactTask } from '#shared/messages.ts';
import { RowButton } from '#client/forms/row-button.tsx';
import { formatShortMoment } from '#shared/time.ts';
import { templateName } from '#client/design/template-name.ts';

/** Contact tasks as rows, open ones with a button. */
export function ContactTaskTable({
  tasks,
  open,
}: {
  tasks: readonly ContactTask[];
  open: boolean;
}) {
  const { locale, text } = useVoice();
  const moment = (at: Date) => formatShortMoment(at, 'Europe/London', text);
  const nameOf = ({ message }: ContactTask) => message?.to.name ?? text('messages:tasks.forgotten');
  const columns: Column<ContactTask>[] = [
    {
      key: 'who',
      heading: text('messages:tasks.who'),
      cell: (task) => (
        <>
          {nameOf(task)} <span className="ac-sub ac-break">{task.message?.to.address}</span>
        </>
      ),
    },
    {
      key: 'why',
      heading: text('messages:tasks.why'),
      cell: ({ reason }) => text(`messages:tasks.reason.${reason}`),
    },
    {
      key: 'message',
      heading: text('messages:tasks.message'),
      cell: ({ message }) =>
        message && (
          <>
            <Link className="govuk-link" to={inLocale(locale, paths.staffMessage(message.id))}>
              {templateName(message.template, text)}
            </Link>
            {message.about.registrationId !== null && (
              <Link
                className="govuk-link ac-sub"
                to={inLocale(locale, paths.staffRegistration(message.about.registrationId))}
              >
                {text('messages:message.openRegistration')}
              </Link>
            )}
          </>
        ),
    },
    open
      ? { key: 'since', heading: text('messages:tasks.since'), cell: ({ at }) => moment(at) }
      : {
          key: 'doneAt',
          heading: text('messages:tasks.doneAt'),
          cell: ({ doneAt }) => doneAt && moment(doneAt),
        },
    ...(open
      ? [
          {
            key: 'action',
            heading: text('messages:tasks.action'),
            cell: (task: ContactTask) => (
              <RowButton
                name="task"
                value={task.id}
                label={text('messages:tasks.markDoneFor', { name: nameOf(task) })}
              >
                {text('messages:tasks.markDone')}
              </RowButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={text('messages:tasks.caption')}
      captionHidden
      columns={columns}
      rows={tasks}
      keyOf={({ id }) => id}
    />
  );
}
