import { Form, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { EmptyState } from '#client/design/empty-state.tsx';
import { Notice } from '#client/design/notice.tsx';
import { Pagination } from '#client/design/pagination.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { queryHref } from '#client/forms/query-links.ts';
import { SelectField } from '#client/forms/select-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { locales } from '#shared/locales.ts';
import type { loadBroadcastPreview } from './broadcast-preview-data.ts';

/** A message to many as one person would get it. */
export function Component() {
  const { broadcast, preview } = useLoaderData<typeof loadBroadcastPreview>();
  const { locale, text } = useVoice();
  const { people, shown, page, pageSize, total } = preview;
  const path = inLocale(locale, paths.staffPreviewBroadcast(broadcast.id));
  const title = text('broadcasts:preview.title', { name: broadcast.name });
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={inLocale(locale, paths.staffBroadcast(broadcast.id))}>
        {broadcast.name}
      </BackLink>
      <h1 className="govuk-heading-l">{title}</h1>
      {shown === null ? (
        <EmptyState picture="letter" title={text('broadcasts:preview.nobody')} />
      ) : (
        <>
          <p className="govuk-body">
            {text('broadcasts:preview.people', {
              from: (page - 1) * pageSize + 1,
              to: Math.min(page * pageSize, total),
              total,
            })}
          </p>
          <Form method="get">
            {page > 1 && <input type="hidden" name="page" value={page} />}
            <SelectField
              name="as"
              label={text('broadcasts:preview.as')}
              defaultValue={shown.key}
              options={people.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <Button look="secondary">{text('broadcasts:preview.show')}</Button>
          </Form>
          <Pagination
            page={page}
            pages={Math.ceil(total / pageSize)}
            hrefOf={(number) => queryHref(path, { page: String(number) })}
          />
          <p className="govuk-body">{text('broadcasts:preview.recorded')}</p>
          {shown.missing && (
            <Notice kind="important" heading={text(`broadcasts:missing.${shown.locale}`)} />
          )}
          <article className="ac-letter" lang={locales[shown.locale].lang}>
            <h2 className="govuk-heading-m">{shown.subject}</h2>
            <p className="ac-letter__text">{shown.text}</p>
          </article>
        </>
      )}
    </>
  );
}
