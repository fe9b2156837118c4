import type { Event } from '#shared/events.ts';
import { locales } from '#shared/locales.ts';
import type { MessageBody } from '#shared/messages.ts';
import type { Text } from '#shared/text.ts';
import { formatDay, formatTime } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { emailHtml } from '#templates/email/email-html.tsx';
import { emailText } from '#templates/email/email-text.ts';
import { writeBroadcast } from '#templates/email/write-broadcast.ts';
import type { StoredBroadcast } from './broadcast-ports.ts';
import { type Letter, namesOf } from './letter-rules.ts';

/** What a letter says of its event and of who sends it, in the reader's language already. */
export interface BroadcastFacts {
  broadcast: Pick<StoredBroadcast, 'kind' | 'texts'>;
  letter: Letter;
  event: Event;
  /** Where it is: the lines of the address, or the platform. */
  place: string;
  controller: string;
  /** One link a registration or person, made for the letter. */
  links: ReadonlyArray<{ href: string; about: string | null }>;
  /** Where the reader says that they want no more of these; null where it is essential. */
  unsubscribe: string | null;
}

/** Writes one letter of a message to many. */
export function broadcastMail(facts: BroadcastFacts, text: Text): MessageBody {
  const { broadcast, letter, event, place, controller, links, unsubscribe } = facts;
  const { people, locale } = letter;
  const { zone, startsAt, contact, online } = event;
  const { text: words, missing, lang } = chooseWritten(broadcast.texts, locale);
  const names = namesOf(letter);
  const joining = online?.joining && chooseWritten(online.joining, locale).text;
  const content = writeBroadcast(
    {
      locale: locales[locale],
      words,
      wordsLang: missing ? lang : null,
      values: {
        name: names.join(', '),
        event: chooseWritten(event.texts, locale).text.title,
        day: formatDay(startsAt, zone, text),
        time: formatTime(startsAt, zone, text),
        place,
        reference: [...new Set(people.map(({ reference }) => reference))].join(', '),
        contact: [contact.email, contact.phone].filter(Boolean).join(', '),
        joining: people.every(({ hasPlace }) => hasPlace) ? (joining ?? '') : '',
      },
      // One address for several, or for somebody who has none: it says whom it is for.
      isFor: names.length > 1 || names[0] !== letter.name ? names : [],
      links,
      sender: { controller, email: contact.email, phone: contact.phone },
      unsubscribe,
    },
    text,
  );
  return {
    subject: content.subject,
    text: emailText(content),
    html: emailHtml(content),
    attachments: [],
  };
}
