import { redirect } from 'react-router';
import { inLocale, paths } from '#client/paths.ts';
import type { Locale } from '#shared/locales.ts';
import type { SignInStep } from '#shared/people.ts';

/** Leads on after a step of signing in; the address to go back to travels along. */
export function toNextStep({ next }: SignInStep, locale: Locale, to: string | null): Response {
  if (next === 'done') return redirect(inLocale(locale, to ?? paths.staff()), 303);
  const path = inLocale(locale, next === 'code' ? paths.signInCode() : paths.signInEnrol());
  return redirect(to === null ? path : `${path}?${new URLSearchParams({ to })}`, 303);
}

/** The staff page that somebody was on the way to; never an address outside the staff side. */
export function wantedAddress(request: Request): string | null {
  const to = new URL(request.url).searchParams.get('to');
  return to !== null && /^\/staff(?:[/?]|$)/.test(to) ? to : null;
}
