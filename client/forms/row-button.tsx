import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { buttonClass } from '#client/design/button.tsx';

/** The button of one row: a plain form that sends the row's id. Its label names the row. */
export function RowButton({
  name,
  value,
  label,
  children,
}: {
  name: string;
  value: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Form className="ac-row-form" method="post">
      <button
        className={buttonClass('secondary', true)}
        type="submit"
        name={name}
        value={value}
        aria-label={label}
      >
        {children}
      </button>
    </Form>
  );
}
