import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';
import { LanguageNav, type LanguageLink } from './language-nav.tsx';
import { Pictogram } from './pictogram.tsx';

/** The first thing on a page: its languages, and how it looks. */
export function SettingsStrip({
  languages,
  settingsHref,
}: {
  languages: readonly LanguageLink[];
  settingsHref: string;
}) {
  const text = useText();
  return (
    <div className="ac-strip">
      <div className="govuk-width-container ac-strip__inner">
        <LanguageNav languages={languages} />
        <Link className="ac-strip__link" to={settingsHref}>
          <Pictogram name="settings" size={24} />
          {text('common:displaySettings')}
        </Link>
      </div>
    </div>
  );
}
