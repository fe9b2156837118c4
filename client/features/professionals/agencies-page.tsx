import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { loadAgencies } from './agencies-data.ts';

/** The agencies that send professionals. */
export function Component() {
  const { list, saved } = useLoaderData<typeof loadAgencies>();
  const { locale, text } = useVoice();
  const title = text('professionals:agencies.title');
  const mayChange = list.may.includes('professionals.change');
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={inLocale(locale, paths.staffProfessionals())}>
        {text('professionals:list.title')}
      </BackLink>
      {saved && <Notice kind="success" heading={text('professionals:saved')} />}
      <h1 className="govuk-heading-l">{title}</h1>
      {mayChange && (
        <LinkButton href={inLocale(locale, paths.staffAgency('new'))}>
          {text('professionals:agencies.add')}
        </LinkButton>
      )}
      {list.rows.length === 0 ? (
        <p className="govuk-body">{text('professionals:agencies.none')}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={[
            {
              key: 'name',
              heading: text('professionals:fields.name'),
              cell: ({ id, name }) =>
                mayChange ? (
                  <Link className="govuk-link" to={inLocale(locale, paths.staffAgency(id))}>
                    {name}
                  </Link>
                ) : (
                  name
                ),
            },
            {
              key: 'framework',
              heading: text('professionals:agencies.frameworkRef'),
              cell: ({ frameworkRef }) => frameworkRef,
            },
          ]}
          rows={list.rows}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
