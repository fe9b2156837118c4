import { Form } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';

/** A search of one list: a plain form whose words stand in the address. */
export function SearchField({
  name = 'q',
  label,
  action,
  defaultValue,
}: {
  name?: string;
  label: string;
  action: string;
  defaultValue?: string | undefined;
}) {
  const text = useText();
  return (
    <Form className="ac-search" method="get" action={action} aria-label={label}>
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
