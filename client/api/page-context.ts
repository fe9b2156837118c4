import { createContext, type RouterContextProvider } from 'react-router';
import type { Locale } from '#shared/locales.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { ProblemBody } from '#shared/problem.ts';
import type { Send } from './api.ts';

/** How a person wants pages to look; kept in a cookie, applied on the server. */
export interface Display {
  size: 'normal' | 'large' | 'largest';
  spacing: 'normal' | 'wide';
  contrast: 'standard' | 'high' | 'dark';
  motion: 'system' | 'none';
}

/** Sets a cookie with the answer of a page; `days` 0 for the session. */
export interface PageCookies {
  get(name: string): string | undefined;
  set(name: string, value: string, options: { days: number }): void;
}

/** What every page stands in: the reader's language, their display, who is signed in. */
export interface Frame {
  locale: Locale;
  display: Display;
  me: { name: string; roles: readonly RoleGrant[] } | null;
  /** Whether mail stays in the mailbox page, so that nobody waits for one. */
  mailStays: boolean;
  /** The site's address, for links in what people copy. */
  siteUrl: string;
}

/** What the load and the action of a page may use. They run on the server alone. */
export interface PageContext {
  api: Send;
  frame: Frame;
  cookies: PageCookies;
  /** Records a fault of a load or an action, and answers what its page may say of it. */
  problemOfFault: (error: unknown) => ProblemBody;
  /** What refused the request before a page could be asked: shown in place of it. */
  refusal?: ProblemBody;
}

export const pageContext = createContext<PageContext>();

/** The page context of a load or an action. */
export const pageOf = (args: { context: Readonly<RouterContextProvider> }): PageContext =>
  args.context.get(pageContext);
