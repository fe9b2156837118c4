import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { FigureList } from '#client/design/figure-list.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { OutcomeRow } from '#shared/access-figures.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadFigures } from './figures-data.ts';

/** How many of the needs that were stated were met: over the programme, and by event. */
export function Component() {
  const { figures, saved } = useLoaderData<typeof loadFigures>();
  const { locale, text } = useVoice();
  const { all, events, welsh, settings, may } = figures;
  const hidden = text('access-desk:figures.hidden');
  const rate = ({ rate: percent }: OutcomeRow) =>
    percent === null ? hidden : text('access-desk:figures.percent', { percent });
  return (
    <>
      <PageTitle title={text('access-desk:figures.title')} />
      <BackLink href={inLocale(locale, paths.staffAccessBoard())}>
        {text('access-desk:title')}
      </BackLink>
      {saved && <Notice kind="success" heading={text('access-desk:settings.saved')} />}
      <h1 className="govuk-heading-l">{text('access-desk:figures.title')}</h1>
      <p className="govuk-body ac-measure">{text('access-desk:figures.about')}</p>
      {all === null ? (
        <p className="govuk-body">{text('access-desk:figures.tooFew')}</p>
      ) : (
        <>
          <FigureList
            figures={[
              { label: text('access-desk:figures.stated'), value: all.base },
              { label: text('access-desk:figures.outcomes.met'), value: all.cells[0] ?? hidden },
              { label: text('access-desk:figures.rate'), value: rate(all) },
            ]}
          />
          <DataTable
            caption={text('access-desk:figures.byEvent')}
            columns={[
              {
                key: 'event',
                heading: text('access-desk:columns.event'),
                cell: ({ titles }) => {
                  const title = chooseWritten(titles, locale.id);
                  return <span lang={title.lang}>{title.text}</span>;
                },
              },
              {
                key: 'stated',
                heading: text('access-desk:figures.stated'),
                numeric: true,
                cell: ({ row }) => row.base,
              },
              ...outcomes.map((outcome, at) => ({
                key: outcome,
                heading: text(`access-desk:figures.outcomes.${outcome}`),
                numeric: true,
                cell: ({ row }: (typeof events)[number]) => row.cells[at] ?? hidden,
              })),
              {
                key: 'rate',
                heading: text('access-desk:figures.rate'),
                numeric: true,
                cell: ({ row }) => rate(row),
              },
            ]}
            rows={events}
            keyOf={({ id }) => id}
          />
        </>
      )}
      {welsh.length > 0 && (
        <DataTable
          caption={text('access-desk:welsh.title')}
          columns={[
            {
              key: 'event',
              heading: text('access-desk:columns.event'),
              cell: ({ titles }) => {
                const title = chooseWritten(titles, locale.id);
                return <span lang={title.lang}>{title.text}</span>;
              },
            },
            {
              key: 'provide',
              heading: text('access-desk:welsh.provide'),
              cell: ({ provide, binding }) => (
                <>
                  {text(`access-desk:welsh.provisions.${provide}`)}
                  <span className="ac-sub">
                    {text(binding ? 'access-desk:welsh.binding' : 'access-desk:welsh.advised')}
                  </span>
                </>
              ),
            },
          ]}
          rows={welsh}
          keyOf={({ id }) => id}
        />
      )}
      <h2 className="govuk-heading-m">{text('access-desk:settings.title')}</h2>
      <p className="govuk-body">
        {text('access-desk:settings.now', {
          acknowledge: settings.acknowledgeDays,
          outcome: settings.outcomeDays,
        })}
      </p>
      {may.includes('access-settings.add') && (
        <p className="govuk-body">
          <Link className="govuk-link" to={inLocale(locale, paths.staffAccessSettings())}>
            {text('access-desk:settings.change')}
          </Link>
        </p>
      )}
    </>
  );
}

/** In the order of the cells of a row. */
const outcomes = ['met', 'alternative', 'notMet', 'told', 'open'] as const;
