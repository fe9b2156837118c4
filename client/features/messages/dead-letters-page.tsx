import { useActionData, useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { Notice } from '#client/design/notice.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadDeadLetters } from './dead-letters-data.ts';
import { DeadLetterTable } from './dead-letter-table.tsx';
import { MailboxHead } from './mailbox-head.tsx';

/** Consequences that failed every time, for somebody to try again. */
export function Component() {
  const { letters, views, done } = useLoaderData<typeof loadDeadLetters>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffDeadLetters());
  return (
    <>
      <ErrorSummary problems={refused?.problems ?? []} />
      {done !== null && (
        <Notice
          kind="success"
          heading={text(done === 'retry' ? 'messages:failed.retried' : 'messages:failed.discarded')}
        />
      )}
      <MailboxHead view="failed" views={views} about={text('messages:failed.about')} />
      {letters.rows.length === 0 ? (
        <EmptyState picture="tick" title={text('messages:failed.none')}>
          <p className="govuk-body">{text('messages:failed.noneWords')}</p>
        </EmptyState>
      ) : (
        <>
          <DeadLetterTable letters={letters.rows} />
          <Pagination
            page={letters.page}
            pages={Math.ceil(letters.total / letters.pageSize)}
            hrefOf={(page) => queryHref(path, {}, { page })}
          />
        </>
      )}
    </>
  );
}
