import { locales, type LocaleId } from '#shared/locales.ts';
import type mail from '#shared/text/en/mail.json';
import type { Text } from '#shared/text.ts';
import { formatMoment, formatSpan, formatSpanInZone } from '#shared/time.ts';
import type { EmailBlock, EmailContent } from './email-content.ts';

export type EmailTemplate = keyof (typeof mail)['templates'];

/** What a mail says of its event, in the reader's language already. */
export interface EmailEvent {
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  /** The lines of the address; null where it is online. */
  where: string | null;
  platform: string | null;
}

export interface EmailFacts {
  template: EmailTemplate;
  locale: LocaleId;
  name: string;
  event: EmailEvent | null;
  reference: string | null;
  /** The sessions that it is about; one without times is no more. */
  sessions: ReadonlyArray<{ title: string; times: { startsAt: Date; endsAt: Date } | null }>;
  /** Until when an offer stands. */
  until: Date | null;
  code: string | null;
  /** What the calendar file that goes with it does; null where none does. */
  calendar: 'REQUEST' | 'CANCEL' | null;
  /** How much waits, and where it stands: for those who see to access requests. */
  figures: Partial<Record<(typeof figureNames)[number], number>> | null;
  boardHref: string;
  /** Where the form about equality is; an address that is the same for everybody. */
  equalityHref: string | null;
  links: ReadonlyArray<{
    purpose: 'manage' | 'invitation' | 'finishLater' | 'work';
    href: string;
    about: string | null;
  }>;
  sender: { controller: string; email: string; phone: string } | null;
}

/** Writes one of the product's own mails in the reader's language. */
export function writeEmail(facts: EmailFacts, text: Text): EmailContent {
  const { template, name, event, links, code, calendar, sender, equalityHref } = facts;
  const body = (part: 'subject' | 'body' | 'next') =>
    text(`mail:templates.${template}.${part}` as 'mail:templates.fresh-code.body', {
      event: event?.title ?? '',
    });
  return {
    locale: locales[facts.locale],
    subject: body('subject'),
    blocks: [
      {
        kind: 'paragraph',
        text: name ? text('mail:greeting', { name }) : text('mail:greetingNoName'),
      },
      { kind: 'paragraph', text: body('body') },
      ...(calendar === null
        ? []
        : [{ kind: 'paragraph', text: text(`mail:calendar.${calendar}`) } as const]),
      ...(code === null ? [] : [{ kind: 'code', code } as const]),
      ...factsOf(facts, text),
      ...figuresOf(facts, text),
      { kind: 'paragraph', text: body('next') },
      ...links.map(({ purpose, href, about }): EmailBlock => ({
        kind: 'link',
        label: about === null ? text(`mail:${purpose}`) : `${text(`mail:${purpose}`)}: ${about}`,
        href,
      })),
      ...(links.some(({ purpose }) => purpose === 'manage')
        ? [{ kind: 'paragraph', text: text('mail:safe') } as const]
        : []),
      ...(links.some(({ purpose }) => purpose === 'work')
        ? [{ kind: 'paragraph', text: text('mail:safeWork') } as const]
        : []),
      ...(equalityHref === null
        ? []
        : ([
            { kind: 'paragraph', text: text('mail:equality.text') },
            { kind: 'link', label: text('mail:equality.link'), href: equalityHref },
          ] as const)),
    ],
    footer: sender ? footerOf(sender, text) : [text('mail:footer.system')],
  };
}

/** Who sends a mail of an event, and whom to ask. */
export const footerOf = (
  { controller, email, phone }: NonNullable<EmailFacts['sender']>,
  text: Text,
): string[] => [
  text('mail:footer.from', { controller }),
  text('mail:footer.help', { email, phone }),
];

/** What may be counted for staff, in the order in which it is told. */
const figureNames = ['toRead', 'toTell', 'issues', 'askMaterial', 'lateMaterial'] as const;

/** Codes and counts alone. */
function figuresOf({ figures, boardHref, template }: EmailFacts, text: Text): EmailBlock[] {
  if (!figures) return [];
  return [
    {
      kind: 'facts',
      facts: figureNames.flatMap((name) => {
        const count = figures[name];
        return count === undefined
          ? []
          : [{ label: text(`mail:digest.${name}`), value: String(count) }];
      }),
    },
    {
      kind: 'link',
      label: text(template === 'preparation-digest' ? 'mail:digest.support' : 'mail:digest.link'),
      href: boardHref,
    },
  ];
}

function factsOf({ event, reference, sessions, until }: EmailFacts, text: Text): EmailBlock[] {
  if (!event) return [];
  const { startsAt, endsAt, zone, where, platform } = event;
  const facts = [
    { label: text('mail:facts.event'), value: event.title },
    {
      label: text('mail:facts.when'),
      value: formatSpanInZone(startsAt, endsAt, zone, text),
    },
    ...(where === null ? [] : [{ label: text('mail:facts.where'), value: where }]),
    ...(platform === null
      ? []
      : [{ label: text('mail:facts.online'), value: text('mail:onlineWhere', { platform }) }]),
    ...sessions.map(({ title, times }) => ({
      label: text('mail:facts.session'),
      value: times
        ? text('mail:sessionAt', {
            title,
            span: formatSpan(times.startsAt, times.endsAt, zone, text),
          })
        : title,
    })),
    ...(until === null
      ? []
      : [{ label: text('mail:facts.until'), value: formatMoment(until, zone, text) }]),
    ...(reference === null ? [] : [{ label: text('mail:facts.reference'), value: reference }]),
  ];
  return [{ kind: 'facts', facts }];
}
