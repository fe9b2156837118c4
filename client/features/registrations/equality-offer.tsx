import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';

/** The way to the form about equality: an address that is the same for everybody, opened without saying where from. */
export function EqualityOffer({ slug }: { slug: string }) {
  const { text, locale } = useVoice();
  return (
    <a className="govuk-link" href={inLocale(locale, paths.equality(slug))} rel="noreferrer">
      {text('registrations:done.equality')}
    </a>
  );
}
