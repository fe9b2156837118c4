import { useText } from '#client/text/text.tsx';

/** The same page in another language or style; `label` is in that language's own words. */
export interface LanguageLink {
  href: string;
  lang: string;
  label: string;
  current: boolean;
}

/** The languages of this page. Plain links, as the whole document changes its language with them. */
export function LanguageNav({ languages }: { languages: readonly LanguageLink[] }) {
  const text = useText();
  return (
    <nav className="govuk-language-navigation" aria-label={text('common:language')}>
      <ul className="govuk-language-navigation__list">
        {languages.map(({ href, lang, label, current }) => (
          <li key={href} className="govuk-language-navigation__list-item">
            {current ? (
              <span className="govuk-language-navigation__text" lang={lang} aria-current="true">
                {label}
              </span>
            ) : (
              <a
                className="govuk-language-navigation__link"
                href={href}
                lang={lang}
                hrefLang={lang}
                rel="alternate"
              >
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
