import type { ReactNode } from 'react';
import { useText } from '#client/text/text.tsx';
import { Button } from './button.tsx';
import type { LanguageLink } from './language-nav.tsx';
import { NavList, type NavLink } from './nav-list.tsx';
import { PageFooter } from './page-footer.tsx';
import { SettingsStrip } from './settings-strip.tsx';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

export interface StaffShellProps {
  homeHref: string;
  settingsHref: string;
  /** Where the sign-out button posts to. */
  signOutHref: string;
  signedInName: string;
  /** Where they see and change how they sign in. */
  accountHref: string;
  languages: readonly LanguageLink[];
  sections: readonly NavLink[];
  footerLinks: readonly NavLink[];
  banner?: ReactNode;
  before?: ReactNode;
  children: ReactNode;
}

/** The frame of every staff page: sections, who is signed in, and the way out. */
export function StaffShell(props: StaffShellProps) {
  const text = useText();
  return (
    <div className="ac-staff">
      <SkipLink />
      <header>
        <SettingsStrip languages={props.languages} settingsHref={props.settingsHref} />
        <div className="ac-head">
          <div className="govuk-width-container ac-head__inner">
            <Wordmark href={props.homeHref} />
            <form className="ac-head__who" method="post" action={props.signOutHref}>
              <a className="govuk-link" href={props.accountHref}>
                {text('common:signedInAs', { name: props.signedInName })}
              </a>
              <Button look="secondary" quiet>
                {text('common:signOut')}
              </Button>
            </form>
          </div>
        </div>
        <div className="ac-nav--sections">
          <div className="govuk-width-container">
            <NavList label={text('common:sections')} links={props.sections} />
          </div>
        </div>
      </header>
      {props.banner}
      <main className="govuk-width-container ac-main" id="main-content" tabIndex={-1}>
        {props.before}
        {props.children}
      </main>
      <PageFooter homeHref={props.homeHref} links={props.footerLinks} />
    </div>
  );
}
