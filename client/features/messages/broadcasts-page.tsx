import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Broadcast } from '#shared/broadcasts.ts';
import { formatShortMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { BroadcastStateTag } from './broadcast-state.tsx';
import { whenWords } from './broadcast-when.ts';
import { whoWords } from './broadcast-who.ts';
import { JoiningNotice } from './joining-notice.tsx';
import type { loadBroadcasts } from './broadcasts-data.ts';

/** The messages to the people of an event: drafts, what waits for its time, what went. */
export function Component() {
  const { event, broadcasts, isUntold } = useLoaderData<typeof loadBroadcasts>();
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  const title = chooseWritten(event.texts, locale.id);
  const columns: Column<Broadcast>[] = [
    {
      key: 'name',
      heading: text('broadcasts:list.name'),
      cell: ({ id, name }) => (
        <Link className="govuk-link" to={to(paths.staffBroadcast(id))}>
          {name}
        </Link>
      ),
    },
    {
      key: 'who',
      heading: text('broadcasts:list.who'),
      cell: ({ who }) => whoWords(who, event, text, locale.id),
    },
    {
      key: 'when',
      heading: text('broadcasts:list.when'),
      cell: (one) => {
        const at = one.startedAt ?? one.dueAt;
        return at ? formatShortMoment(at, event.zone, text) : whenWords(one, text);
      },
    },
    {
      key: 'state',
      heading: text('broadcasts:list.state'),
      cell: ({ state }) => <BroadcastStateTag state={state} />,
    },
  ];
  return (
    <>
      <PageTitle title={text('broadcasts:list.title')} />
      <BackLink href={to(paths.staffEvent(event.id))}>{text('broadcasts:list.back')}</BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text.title}
        </span>
        {text('broadcasts:list.title')}
      </h1>
      <p className="govuk-body">{text('broadcasts:list.about')}</p>
      {isUntold && <JoiningNotice />}
      <ButtonGroup>
        <LinkButton href={to(paths.staffNewBroadcast(event.id))}>
          {text('broadcasts:list.write')}
        </LinkButton>
        <Link className="govuk-link" to={to(paths.staffTemplates())}>
          {text('broadcasts:templates.title')}
        </Link>
      </ButtonGroup>
      {broadcasts.length === 0 ? (
        <EmptyState picture="letter" title={text('broadcasts:list.none')} />
      ) : (
        <DataTable
          caption={text('broadcasts:list.title')}
          captionHidden
          columns={columns}
          rows={broadcasts}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
