import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { buttonClass, type ButtonLook } from './button.tsx';

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function LinkButton({
  href,
  children,
  look,
  quiet,
  reloads = false,
}: {
  href: string;
  children: ReactNode;
  look?: ButtonLook;
  quiet?: boolean;
  /** Whether the browser itself loads what stands there, since it may lead off the site. */
  reloads?: boolean;
}) {
  return (
    <Link className={buttonClass(look, quiet)} to={href} reloadDocument={reloads} draggable={false}>
      {children}
    </Link>
  );
}
