import { Form } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';
import type { FormValues } from './read-form.ts';

/** One answer as it was typed and as it stands now, both in words. */
export interface StaleField {
  label: string;
  typed: string;
  now: string;
}

/** Somebody changed the same thing meanwhile: both versions side by side, and which to keep. */
export function StaleChoice({
  fields,
  values,
  backHref,
}: {
  fields: readonly StaleField[];
  /** What was typed, with the version that stands now, to be sent again. */
  values: FormValues;
  backHref: string;
}) {
  const text = useText();
  return (
    <>
      <PageTitle title={text('registrations:stale.title')} problem />
      <BackLink href={backHref} />
      <h1 className="govuk-heading-l">{text('registrations:stale.title')}</h1>
      <p className="govuk-body">{text('registrations:stale.text')}</p>
      <DataTable
        caption={text('registrations:stale.title')}
        captionHidden
        columns={[
          {
            key: 'label',
            heading: text('registrations:stale.question'),
            cell: ({ label }) => label,
          },
          { key: 'typed', heading: text('registrations:stale.yours'), cell: ({ typed }) => typed },
          { key: 'now', heading: text('registrations:stale.theirs'), cell: ({ now }) => now },
        ]}
        rows={fields}
        keyOf={({ label }) => label}
      />
      <Form method="post">
        {Object.entries(values).flatMap(([name, list]) =>
          list.map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        <ButtonGroup>
          <Button>{text('registrations:stale.keepMine')}</Button>
          <LinkButton look="secondary" href={backHref}>
            {text('registrations:stale.keepTheirs')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
