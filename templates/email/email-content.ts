import type { Locale } from '#shared/locales.ts';

/** A part of a mail: words, facts in pairs, a list, or the one link that matters. */
export type EmailBlock =
  | { kind: 'paragraph'; text: string; lang?: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: ReadonlyArray<{ label: string; value: string }> }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'code'; code: string };

/** A mail before it is written out: its text and its HTML are made from the same blocks. */
export interface EmailContent {
  locale: Locale;
  subject: string;
  /** The language of the subject, where it is not the mail's. */
  subjectLang?: string;
  blocks: readonly EmailBlock[];
  /** Who sends it and why, below a line. */
  footer: readonly string[];
  /** The one thing that can be done about such mail, below them. */
  footerLink?: { label: string; href: string };
}
