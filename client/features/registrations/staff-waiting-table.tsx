import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { poolWords } from '#client/design/pool-words.ts';
import { Tag } from '#client/design/tag.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { StaffEventPage } from '#shared/staff-events.ts';
import { formatMoment } from '#shared/time.ts';
import type { WaitingEntry, WaitingList } from '#shared/waiting-list.ts';

interface Shown {
  list: WaitingList;
  event: StaffEventPage;
}

/** Those who wait, in their order; whoever fits may be offered a place at once. */
export function StaffWaitingTable({ list, event }: Shown) {
  const { text } = useVoice();
  const columns = useColumns(event);
  return (
    <>
      <h2 className="govuk-heading-m">{text('places:list.title')}</h2>
      <DataTable
        caption={text('places:list.title')}
        captionHidden
        columns={[
          {
            key: 'place',
            heading: text('places:list.place'),
            cell: ({ id }) => list.waiting.findIndex((one) => one.id === id) + 1,
          },
          ...columns,
          {
            key: 'state',
            heading: text('places:list.state'),
            cell: (entry) => (
              <>
                <Tag tone={entry.fits ? 'good' : 'wait'}>
                  {text(entry.fits ? 'places:list.fits' : 'places:list.short')}
                </Tag>
                {entry.passedOver && <span className="ac-sub">{text('places:list.passed')}</span>}
                {list.mayOffer && entry.fits && <OfferButton entry={entry} />}
              </>
            ),
          },
        ]}
        rows={list.waiting}
        keyOf={({ id }) => id}
      />
    </>
  );
}

/** Those who have been offered a place and have not answered yet. */
export function StaffOffered({ list, event }: Shown) {
  const { text } = useVoice();
  const columns = useColumns(event);
  return (
    <>
      <h2 className="govuk-heading-m">{text('places:list.offered')}</h2>
      <DataTable
        caption={text('places:list.offered')}
        captionHidden
        columns={[
          ...columns,
          {
            key: 'until',
            heading: text('places:list.until'),
            cell: ({ until }: WaitingList['offered'][number]) =>
              formatMoment(until, event.zone, text),
          },
        ]}
        rows={list.offered}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function useColumns(event: StaffEventPage): Column<WaitingEntry>[] {
  const { locale, text } = useVoice();
  return [
    {
      key: 'who',
      heading: text('places:list.who'),
      cell: ({ id, name, reference }) => (
        <>
          <Link className="govuk-link ac-break" to={inLocale(locale, paths.staffRegistration(id))}>
            {name || text('staff:registrations.unnamed')}
          </Link>
          <span className="ac-sub">{reference}</span>
        </>
      ),
    },
    {
      key: 'people',
      heading: text('places:list.people'),
      numeric: true,
      cell: ({ people }) => people,
    },
    {
      key: 'kind',
      heading: text('places:list.kind'),
      cell: ({ pools }) =>
        pools.map((pool) => poolWords(event.pools, pool, { text, locale })).join(', '),
    },
    {
      key: 'since',
      heading: text('places:list.since'),
      cell: ({ since }) => formatMoment(since, event.zone, text),
    },
  ];
}

function OfferButton({ entry: { id, name, version } }: { entry: WaitingEntry }) {
  const { text } = useVoice();
  return (
    <Form method="post" className="ac-screen-only">
      <input type="hidden" name="registration" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button look="secondary">{text('places:list.offerTo', { name })}</Button>
    </Form>
  );
}
