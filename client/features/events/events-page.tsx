import { useLoaderData } from 'react-router';
import { CardList } from '#client/design/card-list.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { ViewLinks } from '#client/design/view-links.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { EventCard } from './event-card.tsx';
import type { loadEvents } from './events-data.ts';
import { EventsFilter } from './events-filter.tsx';
import { addressOf } from './list-filters.ts';
import { NoEvents } from './no-events.tsx';
import { QuickFilters } from './quick-filters.tsx';

/** All events: coming or past, narrowed by links and by a plain form; the address holds every choice. */
export function Component() {
  const { events, page, pages, total, query } = useLoaderData<typeof loadEvents>();
  const { locale, text } = useVoice();
  const list = inLocale(locale, paths.events());
  const title = text('events:list.title');
  const { when } = query;
  return (
    <>
      <PageTitle title={page > 1 ? text('events:list.titleOf', { title, number: page }) : title} />
      <h1 className="govuk-heading-xl">{title}</h1>
      <p className="ac-lead">{text('events:list.lead')}</p>
      <ViewLinks
        label={text('events:list.views')}
        links={(['coming', 'past'] as const).map((each) => ({
          href: queryHref(list, addressOf(query), { when: each === 'past' ? each : undefined }),
          label: text(`events:list.${each}`),
          current: each === when,
        }))}
      />
      {locale.style === 'standard' && <EventsFilter list={list} query={query} />}
      <QuickFilters list={list} query={query} />
      <h2 className="govuk-heading-m" id="found">
        {text(`events:list.found_${when}`, { count: total })}
      </h2>
      <ActiveFilters list={list} query={query} />
      {events.length > 0 ? (
        <CardList>
          {events.map((event) => (
            <EventCard key={event.slug} event={event} level={3} />
          ))}
        </CardList>
      ) : (
        <NoEvents list={list} query={query} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => queryHref(list, addressOf(query), { page: number })}
      />
    </>
  );
}
