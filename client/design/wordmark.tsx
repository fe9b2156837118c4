import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** The name with its mark: four different shapes on one line, each as tall as the next. */
export function Wordmark({ href }: { href: string }) {
  const text = useText();
  return (
    <Link className="ac-wordmark" to={href}>
      <svg viewBox="0 0 108 24" aria-hidden="true" focusable="false">
        <circle className="ac-wordmark__one" cx="12" cy="12" r="12" />
        <path className="ac-wordmark__two" d="M30 24V11a11 11 0 0 1 22 0v13z" />
        <path className="ac-wordmark__three" d="M69.5 0 83 24H56z" />
        <rect className="ac-wordmark__four" x="87" width="21" height="24" rx="4" />
      </svg>
      <span className="ac-wordmark__name">{text('common:product')}</span>
    </Link>
  );
}
