import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import { askedFeatures } from '#shared/venue-features.ts';
import type { StaffVenue } from '#shared/venues.ts';
import type { loadVenues } from './venue-data.ts';

/** The venues that are known, and how much of each was checked. */
export function Component() {
  const { venues, adds, done } = useLoaderData<typeof loadVenues>();
  const { locale, text } = useVoice();
  const columns: Column<StaffVenue>[] = [
    {
      key: 'name',
      heading: text('event-editor:venues.name'),
      cell: ({ id, name, town }) => (
        <>
          <Link className="govuk-link" to={inLocale(locale, paths.staffVenue(id))}>
            {name}
          </Link>
          <span className="ac-sub">{town}</span>
        </>
      ),
    },
    {
      key: 'nation',
      heading: text('event-editor:fields.nation'),
      cell: ({ nation }) => text(`staff:nation.${nation}`),
    },
    {
      key: 'visited',
      heading: text('event-editor:venues.visitedOn'),
      cell: ({ visitedOn }) => formatIsoDay(visitedOn, text),
    },
    {
      key: 'checked',
      heading: text('event-editor:venues.checked'),
      cell: ({ features, lacking = [] }) => {
        const known = new Set([...features, ...lacking]);
        const checked = askedFeatures.filter((feature) => known.has(feature)).length;
        return text('event-editor:venues.checkedOf', { checked, all: askedFeatures.length });
      },
    },
  ];
  return (
    <>
      <PageTitle title={text('event-editor:venues.title')} />
      <BackLink href={inLocale(locale, paths.staffEvents())}>{text('staff:event.back')}</BackLink>
      {done && <Notice kind="success" heading={text('event-editor:venues.saved')} />}
      <h1 className="govuk-heading-l">{text('event-editor:venues.title')}</h1>
      <p className="govuk-body-l">{text('event-editor:venues.about')}</p>
      {adds && (
        <LinkButton href={inLocale(locale, paths.staffNewVenue())}>
          {text('event-editor:venues.add')}
        </LinkButton>
      )}
      {venues.length === 0 ? (
        <p className="govuk-body">{text('event-editor:venues.none')}</p>
      ) : (
        <DataTable
          caption={text('event-editor:venues.title')}
          captionHidden
          columns={columns}
          rows={venues}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
