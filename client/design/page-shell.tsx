import type { ReactNode } from 'react';
import { useVoice } from '#client/text/text.tsx';
import type { LanguageLink } from './language-nav.tsx';
import { NavList, type NavLink } from './nav-list.tsx';
import { PageFooter } from './page-footer.tsx';
import { SettingsStrip } from './settings-strip.tsx';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

export interface PageShellProps {
  homeHref: string;
  settingsHref: string;
  languages: readonly LanguageLink[];
  navigation?: readonly NavLink[] | undefined;
  footerLinks: readonly NavLink[];
  footerNote?: ReactNode;
  /** Above the main part, over the full width: a notice about the whole site. */
  banner?: ReactNode;
  /** First in the main part: a back link or breadcrumbs. */
  before?: ReactNode;
  children: ReactNode;
}

/** The frame of every public page. */
export function PageShell(props: PageShellProps) {
  const { text, locale } = useVoice();
  return (
    <>
      <SkipLink />
      <header>
        <SettingsStrip languages={props.languages} settingsHref={props.settingsHref} />
        <div className="ac-head">
          <div className="govuk-width-container ac-head__inner">
            <Wordmark href={props.homeHref} />
            {props.navigation !== undefined && props.navigation.length > 0 && (
              <NavList label={text('common:mainMenu')} links={props.navigation} />
            )}
          </div>
        </div>
        {locale.style === 'easy' && (
          <div className="ac-untested">
            <div className="govuk-width-container">
              <p>{text('common:easyReadUntested')}</p>
            </div>
          </div>
        )}
      </header>
      {props.banner}
      <main className="govuk-width-container ac-main" id="main-content" tabIndex={-1}>
        {props.before}
        {props.children}
      </main>
      <PageFooter homeHref={props.homeHref} links={props.footerLinks} note={props.footerNote} />
    </>
  );
}
