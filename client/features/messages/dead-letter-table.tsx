import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { DeadLetterAnswer } from '#shared/messages.ts';
import { formatShortMoment } from '#shared/time.ts';
import { DeadLetterActions } from './dead-letter-actions.tsx';

/** What failed as rows, each with what may be done about it. Its codes are for whoever mends the cause. */
export function DeadLetterTable({ letters }: { letters: readonly DeadLetterAnswer[] }) {
  const text = useText();
  const moment = (at: Date) => formatShortMoment(at, 'Europe/London', text);
  return (
    <DataTable
      caption={text('messages:failed.caption')}
      captionHidden
      rows={letters}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          heading: text('messages:failed.what'),
          cell: ({ type, happenedAt }) => (
            <>
              <code>{type}</code>
              <span className="ac-sub">{moment(happenedAt)}</span>
            </>
          ),
        },
        {
          key: 'record',
          heading: text('messages:failed.record'),
          cell: ({ record }) => (
            <code className="ac-break">
              {record.collection}/{record.id}
            </code>
          ),
        },
        {
          key: 'code',
          heading: text('messages:failed.code'),
          cell: ({ code }) => <code className="ac-break">{code}</code>,
        },
        { key: 'at', heading: text('messages:failed.gaveUp'), cell: ({ at }) => moment(at) },
        {
          key: 'action',
          heading: text('messages:failed.action'),
          cell: (letter) => <DeadLetterActions letter={letter} />,
        },
      ]}
    />
  );
}
