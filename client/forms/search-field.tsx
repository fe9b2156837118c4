import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';
import { KeptValues } from './kept-values.tsx';
import type { QueryValues } from './query-links.ts';

/** A search of one list: a plain form whose words stand in the address. */
export function SearchField({
  name = 'q',
  label,
  action,
  defaultValue,
  kept = {},
}: {
  name?: string;
  label: string;
  action: string;
  defaultValue?: string | undefined;
  /** The filters that stay while the words change. */
  kept?: QueryValues;
}) {
  const text = useText();
  return (
    <Form className="ac-search" method="get" action={action} aria-label={label}>
      <KeptValues values={kept} />
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor={name}>
          {label}
        </label>
        <input
          className="govuk-input"
          type="search"
          id={name}
          name={name}
          defaultValue={defaultValue}
        />
      </div>
      <Button>{text('common:search')}</Button>
    </Form>
  );
}
