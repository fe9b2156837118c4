import { Link, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { localeIds } from '#shared/locales.ts';
import type { MessageTemplate } from '#shared/message-templates.ts';
import type { loadTemplates } from './templates-data.ts';

/** The words that messages start from, and who keeps them. */
export function Component() {
  const { templates, mayAdd, done } = useLoaderData<typeof loadTemplates>();
  const { locale, text } = useVoice();
  const to = (path: string) => inLocale(locale, path);
  const title = text('broadcasts:templates.title');
  const columns: Column<MessageTemplate>[] = [
    {
      key: 'name',
      heading: text('broadcasts:templates.name'),
      cell: ({ id, name, may }) =>
        may.includes('template.change') ? (
          <Link className="govuk-link" to={to(paths.staffTemplate(id))}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    {
      key: 'languages',
      heading: text('broadcasts:templates.languages'),
      cell: ({ texts }) =>
        localeIds
          .filter((id) => texts[id])
          .map((id) => text(`broadcasts:language.${id}`))
          .join(', '),
    },
    {
      key: 'nation',
      heading: text('broadcasts:templates.nation'),
      cell: ({ nation }) =>
        nation === null ? text('broadcasts:templates.everywhere') : text(`staff:nation.${nation}`),
    },
  ];
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={to(paths.staffEvents())}>{text('staff:event.back')}</BackLink>
      {done !== null && (
        <Notice kind="success" heading={text(`broadcasts:templates.done.${done}`)} />
      )}
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{text('broadcasts:templates.about')}</p>
      {mayAdd && (
        <LinkButton href={to(paths.staffNewTemplate())}>
          {text('broadcasts:templates.new')}
        </LinkButton>
      )}
      {templates.length === 0 ? (
        <EmptyState picture="letter" title={text('broadcasts:templates.none')} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={templates}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
