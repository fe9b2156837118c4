import type { ReactNode } from 'react';

export interface ButtonProps {
  children: ReactNode;
  look?: ButtonLook;
  /** A small one, for a row of a table or the header. */
  quiet?: boolean;
  type?: 'submit' | 'button';
  /** Sent with the form when this button was the one pressed. */
  name?: string;
  value?: string;
  /** Sends the form to another address. */
  formAction?: string;
  /** For a button of script alone. */
  onClick?: () => void;
}

export type ButtonLook = 'primary' | 'secondary' | 'warning';

/** A button that sends its form. It is never disabled: the answer says what is wrong. */
export function Button({ children, look, quiet, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button className={buttonClass(look, quiet)} type={type} {...rest}>
      {children}
    </button>
  );
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(look: ButtonLook = 'primary', quiet = false): string {
  return [
    'govuk-button',
    look !== 'primary' && `govuk-button--${look}`,
    quiet && 'ac-button--quiet',
  ]
    .filter(Boolean)
    .join(' ');
}
