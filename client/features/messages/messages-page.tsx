import { useLoaderData } from 'react-router';
import { EmptyState } from '#client/design/empty-state.tsx';
import { ClearFilters } from '#client/design/filter-panel.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { MailHealthNotice } from './mail-health-notice.tsx';
import { MailboxHead } from './mailbox-head.tsx';
import { MessageFilters } from './message-filters.tsx';
import { MessageTable } from './message-table.tsx';
import type { loadMessages } from './messages-data.ts';

/** The mailbox: what was written to people, and what became of it. */
export function Component() {
  const { messages, events, health, query, views } = useLoaderData<typeof loadMessages>();
  const { locale, text } = useVoice();
  const path = inLocale(locale, paths.staffMessages());
  const filtered = query.state !== undefined || query.event !== undefined;
  return (
    <>
      <MailboxHead view="messages" views={views} about={text('messages:list.about')} />
      <MailHealthNotice health={health} />
      <MessageFilters path={path} query={query} events={events} active={filtered} />
      {messages.rows.length === 0 ? (
        <EmptyState
          picture="letter"
          title={text(filtered ? 'messages:list.noneFound' : 'messages:list.none')}
        >
          <p className="govuk-body">
            {text(filtered ? 'messages:list.noneFoundWords' : 'messages:list.noneWords')}
          </p>
          {filtered && <ClearFilters href={path} />}
        </EmptyState>
      ) : (
        <>
          <p className="govuk-body">{text('messages:list.count', { count: messages.total })}</p>
          <MessageTable messages={messages.rows} events={events} />
          <Pagination
            page={messages.page}
            pages={Math.ceil(messages.total / messages.pageSize)}
            hrefOf={(page) => queryHref(path, query, { page })}
          />
        </>
      )}
    </>
  );
}
