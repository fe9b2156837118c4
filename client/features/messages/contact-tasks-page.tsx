import { useActionData, useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { Notice } from '#client/design/notice.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ViewLinks } from '#client/design/view-links.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { ContactTaskTable } from './contact-task-table.tsx';
import type { loadContactTasks } from './contact-tasks-data.ts';
import { MailboxHead } from './mailbox-head.tsx';

/** Those whose mail did not arrive: to be phoned, or written to by post. */
export function Component() {
  const { tasks, query, views, closed } = useLoaderData<typeof loadContactTasks>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffContactTasks());
  const open = query.state === 'open';
  return (
    <>
      <ErrorSummary problems={refused?.problems ?? []} />
      {closed && <Notice kind="success" heading={text('messages:tasks.closed')} />}
      <MailboxHead view="tasks" views={views} about={text('messages:tasks.about')} />
      <ViewLinks
        label={text('messages:tasks.views')}
        links={(['open', 'done'] as const).map((state) => ({
          href: queryHref(path, { state: state === 'open' ? undefined : state }),
          label: text(`messages:tasks.${state}`),
          current: state === query.state,
        }))}
      />
      {tasks.rows.length === 0 ? (
        <EmptyState
          picture="phone"
          title={text(open ? 'messages:tasks.none' : 'messages:tasks.noneDone')}
        >
          <p className="govuk-body">
            {text(open ? 'messages:tasks.noneWords' : 'messages:tasks.noneDoneWords')}
          </p>
        </EmptyState>
      ) : (
        <>
          <ContactTaskTable tasks={tasks.rows} open={open} />
          <Pagination
            page={tasks.page}
            pages={Math.ceil(tasks.total / tasks.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
    </>
  );
}
