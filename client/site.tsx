import { useEffect, useRef } from 'react';
import { Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import type { Frame } from '#client/api/page-context.ts';
import { PageShell } from '#client/design/page-shell.tsx';
import { StaffShell } from '#client/design/staff-shell.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useText } from '#client/text/text.tsx';
import { MailStaysBanner } from '#client/mail-stays-banner.tsx';
import { languageLinks, staffSections } from '#client/site-links.ts';
import { splitPath } from '#shared/locales.ts';
import type { Text } from '#shared/text.ts';

/** The frame that a page stands in, public or staff, by what its route says. */
export function Site({ frame }: { frame: Frame }) {
  const { locale, me } = frame;
  const text = useText();
  const { pathname, search } = useLocation();
  const frames = useMatches().map(
    ({ handle }) => (handle as { frame?: string } | undefined)?.frame,
  );
  const staff = frames.includes('staff');
  useFocusOnArrival();
  const to = (path: string) => inLocale(locale, path);
  const here = `${splitPath(pathname).rest}${search}`;
  const shared = {
    homeHref: to(staff ? paths.staffEvents() : paths.home()),
    settingsHref: `${to(paths.display())}?${new URLSearchParams({ to: here })}`,
    languages: languageLinks(locale, here, staff || frames.includes('work')),
    footerLinks: (['accessibility', 'privacy', 'contact'] as const).map((page) => ({
      href: to(paths[page]()),
      label: text(`common:footer.${page}`),
    })),
    banner: frame.mailStays ? (
      <MailStaysBanner href={to(paths.staffMessages())} staff={staff} />
    ) : undefined,
  };
  if (staff && me)
    return (
      <StaffShell
        {...shared}
        signOutHref={to(paths.signOut())}
        accountHref={to(paths.staffSignIn())}
        signedInName={me.name}
        sections={staffSections(me.roles, to, pathname, text)}
      >
        <Outlet />
      </StaffShell>
    );
  return (
    <PageShell
      {...shared}
      footerLinks={[...shared.footerLinks, ...signInLink(frame, text)]}
      navigation={(['events', 'findLinks', 'programme'] as const).map((page) => ({
        href: to(paths[page]()),
        label: text(`common:menu.${page}`),
        current: pathname.startsWith(to(paths[page]())),
      }))}
    >
      <Outlet />
    </PageShell>
  );
}

/** After a move without a page load, focus goes to the main part, as a page load would begin anew. */
function useFocusOnArrival(): void {
  const { key } = useLocation();
  const { state } = useNavigation();
  const first = useRef(key);
  useEffect(() => {
    if (first.current === key || state !== 'idle') return;
    first.current = '';
    if (document.querySelector('.govuk-error-summary') === null)
      document.querySelector<HTMLElement>('#main-content')?.focus();
    window.scrollTo(0, 0);
  }, [key, state]);
}

/** Staff pages have no Easy Read, and so no way there. */
const signInLink = ({ locale }: Frame, text: Text) =>
  locale.style === 'easy'
    ? []
    : [{ href: inLocale(locale, paths.signIn()), label: text('common:footer.staff') }];
