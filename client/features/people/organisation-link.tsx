import { LinkButton } from '#client/design/link-button.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';

/** The way to an organisation's own sign-in. It leads off the site, so the browser loads it as a page. */
export function OrganisationLink({ name, to }: { name: string; to: string | null }) {
  const { locale, text } = useVoice();
  const query = to === null ? '' : `?${new URLSearchParams({ to })}`;
  return (
    <>
      <LinkButton
        look="secondary"
        reloads
        href={`${inLocale(locale, paths.signInOpenId())}${query}`}
      >
        {text('people:organisation.link', { name })}
      </LinkButton>
      <p className="govuk-body">{text('people:organisation.orPassword')}</p>
    </>
  );
}
