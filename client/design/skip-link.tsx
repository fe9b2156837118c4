import { useText } from '#client/text/text.tsx';

/** Takes a keyboard reader past the header to the main part of the page. */
export function SkipLink() {
  const text = useText();
  return (
    <a className="govuk-skip-link" href="#main-content">
      {text('common:skipToContent')}
    </a>
  );
}
