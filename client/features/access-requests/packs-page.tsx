import { Form, Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { Tag } from '#client/design/tag.tsx';
import { Checkbox } from '#client/forms/checkbox.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormStateProvider } from '#client/forms/form-state.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { packKinds } from '#shared/pack-kinds.ts';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadPacks } from './pack-data.ts';

/** What of an event's access requests was shared with whom, and how to share the least that somebody needs. */
export function Component() {
  const { event, packs, may } = useLoaderData<typeof loadPacks>();
  const answered = useActionData<RefusedForm & { made?: { id: string; href: string } }>();
  const { locale, text } = useVoice();
  const problems = answered?.problems ?? [];
  const title = chooseWritten(event.titles, locale.id);
  return (
    <>
      <PageTitle
        title={`${text('access-desk:packs.title')}: ${title.text}`}
        problem={problems.length > 0}
      />
      <BackLink href={inLocale(locale, paths.staffEvent(event.id))}>
        <span lang={title.lang}>{title.text}</span>
      </BackLink>
      <ErrorSummary problems={problems} />
      {answered?.made && (
        <Notice kind="success" heading={text('access-desk:packs.made')}>
          <p className="govuk-body">{text('access-desk:packs.once')}</p>
          <p className="govuk-body ac-break">{answered.made.href}</p>
        </Notice>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l" lang={title.lang}>
          {title.text}
        </span>
        {text('access-desk:packs.title')}
      </h1>
      <p className="govuk-body ac-measure">{text('access-desk:packs.about')}</p>
      {may.includes('pack.make') && (
        <Form method="post" noValidate className="ac-measure">
          <FormStateProvider state={{ problems, values: answered?.values ?? {} }}>
            <Radios
              name="kind"
              label={text('access-desk:packs.kind')}
              options={packKinds.map((kind) => ({
                value: kind,
                label: text(`access-requests:pack.kinds.${kind}`),
                hint: text(`access-desk:packs.holds.${kind}`),
              }))}
            />
            <TextField
              name="to"
              label={text('access-desk:packs.to')}
              hint={text('access-desk:packs.toHint')}
            />
            <Checkbox
              name="byLink"
              label={text('access-desk:packs.byLink')}
              hint={text('access-desk:packs.byLinkHint')}
            />
            <Button>{text('access-desk:packs.make')}</Button>
          </FormStateProvider>
        </Form>
      )}
      <h2 className="govuk-heading-m">{text('access-desk:packs.shared')}</h2>
      {packs.length === 0 ? (
        <p className="govuk-body">{text('access-desk:packs.none')}</p>
      ) : (
        <DataTable
          caption={text('access-desk:packs.shared')}
          captionHidden
          columns={[
            {
              key: 'kind',
              heading: text('access-desk:packs.kind'),
              cell: ({ id, kind }) => (
                <Link className="govuk-link" to={inLocale(locale, paths.staffAccessPack(id))}>
                  {text(`access-requests:pack.kinds.${kind}`)}
                </Link>
              ),
            },
            { key: 'to', heading: text('access-desk:packs.to'), cell: ({ to }) => to },
            {
              key: 'by',
              heading: text('access-desk:packs.by'),
              cell: ({ madeBy, madeAt }) => (
                <>
                  {madeBy ?? text('staff:history.by.system')}
                  <span className="ac-sub">{formatMoment(madeAt, event.zone, text)}</span>
                </>
              ),
            },
            {
              key: 'people',
              heading: text('access-desk:packs.people'),
              numeric: true,
              cell: ({ people }) => people,
            },
            {
              key: 'until',
              heading: text('access-desk:packs.until'),
              cell: ({ expiresAt, expired }) =>
                expired ? (
                  <Tag tone="calm">{text('access-desk:packs.expired')}</Tag>
                ) : (
                  formatMoment(expiresAt, event.zone, text)
                ),
            },
          ]}
          rows={packs}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
