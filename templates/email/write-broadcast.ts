import type { Locale } from '#shared/locales.ts';
import { aroundMark, fillMarks, type Placeholder } from '#shared/placeholders.ts';
import { softenDays, type Text } from '#shared/text.ts';
import type { EmailBlock, EmailContent } from './email-content.ts';
import { footerOf } from './write-email.ts';

export interface BroadcastContent {
  locale: Locale;
  /** What an organiser wrote, its placeholders open. */
  words: { subject: string; body: string };
  /** The language of the words where the reader's own is missing. */
  wordsLang: string | null;
  values: Record<Exclude<Placeholder, 'manage'>, string>;
  /** Whom it is for, where its address does not say so. */
  isFor: readonly string[];
  links: ReadonlyArray<{ href: string; about: string | null }>;
  sender: { controller: string; email: string; phone: string };
  unsubscribe: string | null;
}

/** Writes what an organiser has to say, in the frame of the reader's language. */
export function writeBroadcast(content: BroadcastContent, text: Text): EmailContent {
  const { locale, words, wordsLang, isFor, sender, unsubscribe } = content;
  const paragraph = (said: string): EmailBlock => ({ kind: 'paragraph', text: said });
  const why =
    unsubscribe === null ? text('mail:broadcast.why') : text('mail:broadcast.whyOptional');
  return {
    locale,
    subject: filled(words.subject, content),
    ...(wordsLang !== null && { subjectLang: wordsLang }),
    blocks: [
      ...(wordsLang === null ? [] : [paragraph(text('mail:broadcast.missing'))]),
      ...(isFor.length === 0
        ? []
        : [paragraph(text('mail:broadcast.isFor', { names: isFor.join(', ') }))]),
      ...blocksOf(content, text),
    ],
    footer: [...footerOf(sender, text), why],
    ...(unsubscribe !== null && {
      footerLink: { label: text('mail:broadcast.unsubscribe'), href: unsubscribe },
    }),
  };
}

/** A paragraph a blank line; where the link is asked for, the paragraph ends and its buttons stand. */
function blocksOf(content: BroadcastContent, text: Text): EmailBlock[] {
  const { words, wordsLang, links } = content;
  const lang = wordsLang === null ? {} : { lang: wordsLang };
  const buttons = links.map(({ href, about }): EmailBlock => {
    const label = text('mail:manage');
    return { kind: 'link', label: about === null ? label : `${label}: ${about}`, href };
  });
  return words.body.split(/\n\s*\n/).flatMap((paragraph) =>
    aroundMark(paragraph, 'manage').flatMap((part, at): EmailBlock[] => {
      const said = filled(part, content).trim();
      return [
        ...(at > 0 ? buttons : []),
        ...(said === '' ? [] : [{ kind: 'paragraph' as const, text: said, ...lang }]),
      ];
    }),
  );
}

function filled(words: string, { values, locale, wordsLang }: BroadcastContent): string {
  const said = fillMarks(words, values);
  return locale.lang === 'cy-GB' && wordsLang === null ? softenDays(said) : said;
}
