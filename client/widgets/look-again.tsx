import { useEffect, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import { LinkButton } from '#client/design/link-button.tsx';

/** Milliseconds between looks. */
const between = 3_000;

/** Loads the page again to see how something is getting on; where there is script, it does so by itself while the page is in sight. */
export function LookAgain({ href, children }: { href: string; children: ReactNode }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, between);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <LinkButton look="secondary" href={href} reloads>
      {children}
    </LinkButton>
  );
}
