import { useLoaderData } from 'react-router';
import { CardList } from '#client/design/card-list.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { Hero } from '#client/design/hero.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { EventCard } from './event-card.tsx';
import { FindEvents } from './find-events.tsx';
import type { loadHome } from './home-data.ts';
import { HowWeHelp } from './how-we-help.tsx';

/** The first page: what this is, what comes next, how everyone can take part, where to go on. */
export function Component() {
  const { events, total } = useLoaderData<typeof loadHome>();
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  return (
    <>
      <PageTitle title={text('events:home.title')} />
      <Hero title={text('events:home.title')} lead={text('events:home.lead')}>
        <ButtonGroup>
          <LinkButton href={to(paths.events())}>{text('events:home.find')}</LinkButton>
          <LinkButton look="secondary" href={to(paths.findLinks())}>
            {text('events:home.registered')}
          </LinkButton>
        </ButtonGroup>
      </Hero>
      <section aria-labelledby="next">
        <h2 id="next">{text('events:home.nextTitle')}</h2>
        {events.length > 0 ? (
          <>
            <CardList>
              {events.map((event) => (
                <EventCard key={event.slug} event={event} level={3} />
              ))}
            </CardList>
            <LinkButton look="secondary" href={to(paths.events())}>
              {text('events:home.all', { count: total })}
            </LinkButton>
          </>
        ) : (
          <EmptyState title={text('events:home.noneTitle')} picture="calendar">
            <p>{text('events:home.none')}</p>
          </EmptyState>
        )}
      </section>
      <HowWeHelp />
      <FindEvents />
      <section className="ac-pair" aria-label={text('events:home.mineTitle')}>
        <div className="ac-panel ac-panel--soft">
          <h2 className="govuk-heading-m">{text('events:home.mineTitle')}</h2>
          <p>{text('events:home.mine')}</p>
          <LinkButton href={to(paths.findLinks())}>{text('events:home.mineGo')}</LinkButton>
        </div>
        <div className="ac-panel ac-panel--soft">
          <h2 className="govuk-heading-m">{text('events:home.talkTitle')}</h2>
          <p>{text('events:home.talk')}</p>
          <LinkButton look="secondary" href={to(paths.contact())}>
            {text('events:home.talkGo')}
          </LinkButton>
        </div>
      </section>
    </>
  );
}
