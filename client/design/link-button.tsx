import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { buttonClass, type ButtonLook } from './button.tsx';

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function LinkButton({
  href,
  children,
  look,
  quiet,
}: {
  href: string;
  children: ReactNode;
  look?: ButtonLook;
  quiet?: boolean;
}) {
  return (
    <Link className={buttonClass(look, quiet)} to={href} draggable={false}>
      {children}
    </Link>
  );
}
