import { inLocale, paths } from '#client/paths.ts';
import type { Events } from '#server/features/events/service.ts';
import type { LinkRequest, RenderMessage } from '#server/features/messages/deliver.ts';
import type { StoredMessage } from '#server/features/messages/service.ts';
import type { ProgrammeService } from '#server/features/programme/service.ts';
import { emailHtml } from '#templates/email/email-html.tsx';
import { emailText } from '#templates/email/email-text.ts';
import {
  type EmailEvent,
  type EmailFacts,
  type EmailTemplate,
  writeEmail,
} from '#templates/email/write-email.ts';
import { eventCalendar } from '#templates/calendar/event-calendar.ts';
import { textFor } from '#shared/catalogues.ts';
import type { Event } from '#shared/events.ts';
import { locales, type LocaleId } from '#shared/locales.ts';
import { chooseWritten, type Written } from '#shared/written.ts';

export interface WritePorts {
  events: Pick<Events, 'find' | 'findVenue'>;
  programme: Pick<ProgrammeService, 'findPartner'>;
  siteUrl: string;
}

/** An event as a mail tells of it, in the reader's language. */
export async function toldOf(
  events: Pick<Events, 'findVenue'>,
  event: Event,
  locale: LocaleId,
): Promise<EmailEvent> {
  const venue = event.venueId ? await events.findVenue(event.venueId) : null;
  return {
    title: chooseWritten(event.texts, locale).text.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    zone: event.zone,
    where: venue ? [venue.name, ...venue.address, venue.town, venue.postcode].join(', ') : null,
    platform: event.online?.platform ?? null,
  };
}

/** Where answers to a mail of an event go: to those who run it. */
export const replyToOf = ({ contact: { name, email } }: Event) =>
  email === '' ? {} : { replyTo: { name, address: email } };

/** What a queued message names for its links and codes; they are made when it is written. */
export interface MessageNeeds {
  links?: Array<{ purpose: string; about?: string } & Record<string, unknown>>;
  code?: { registrationId: string; personId: string | null } | null;
  reference?: string;
  /** For who reads mail as text alone. */
  plain?: boolean;
  /** How much waits, for those who see to it. */
  figures?: EmailFacts['figures'];
  until?: string;
  /** The sessions that it is about: by id, or by the titles of one that is no more. */
  sessions?: string[];
  titles?: Written<string>;
  calendar?: {
    uid: string;
    sequence: number;
    method: 'REQUEST' | 'CANCEL';
    /** Where it is a professional's work at the event, its own times and page. */
    work?: { id: string; startsAt: string; endsAt: string };
  };
}

/** Writes a queued message out from ids: what it says is looked up at the moment of sending. */
export function createWriteMessage({ events, programme, siteUrl }: WritePorts): RenderMessage {
  return async (message, link) => {
    const { template, locale, to, about } = message;
    const needs = message.data as MessageNeeds;
    const event = about.eventId ? await events.find(about.eventId) : null;
    if (about.eventId && !event) return null;
    const partner = event ? await programme.findPartner(event.controllerId) : null;
    const told = event ? await toldOf(events, event, locale) : null;
    const facts: EmailFacts = {
      template: template as EmailTemplate,
      locale,
      name: to.name,
      event: told,
      reference: needs.reference ?? null,
      sessions: event ? sessionsOf(event, needs, locale) : [],
      until: needs.until ? new Date(needs.until) : null,
      code: needs.code ? await link(asked({ purpose: 'fresh-code', ...needs.code })) : null,
      calendar: needs.calendar?.method ?? null,
      figures: needs.figures ?? null,
      boardHref: `${siteUrl}${inLocale(locales[locale], boardOf(template))}`,
      equalityHref:
        event && template === 'registration-confirmed'
          ? `${siteUrl}${inLocale(locales[locale], paths.equality(event.slug))}`
          : null,
      links: await Promise.all((needs.links ?? []).map((wanted) => linkOf(wanted, link))),
      sender:
        event && partner
          ? { controller: partner.name, email: event.contact.email, phone: event.contact.phone }
          : null,
    };
    const content = writeEmail(facts, textFor(locale));
    const text = emailText(content);
    return {
      ...(event && replyToOf(event)),
      subject: content.subject,
      text,
      html: needs.plain === true ? '' : emailHtml(content),
      attachments:
        event && told && needs.calendar ? [calendarFor({ event, told, message, needs })] : [],
    };
  };

  async function linkOf(
    { about, ...wanted }: NonNullable<MessageNeeds['links']>[number],
    mint: (request: LinkRequest) => Promise<string>,
  ) {
    const href = await mint(asked(wanted));
    return { purpose: labelOf[wanted.purpose] ?? 'manage', href, about: about ?? null } as const;
  }

  function calendarFor({
    event,
    told,
    message,
    needs,
  }: {
    event: Event;
    told: EmailEvent;
    message: StoredMessage;
    needs: MessageNeeds;
  }) {
    const { to, locale } = message;
    const { uid, sequence, method, work } = needs.calendar!;
    const page = work ? `${paths.work()}/${work.id}` : paths.event(event.slug);
    const url = `${siteUrl}${inLocale(locales[locale], page)}`;
    // A calendar is shared and copied, so that it holds no link which opens the registration by itself.
    const joinAt = `${siteUrl}${inLocale(locales[locale], paths.registration(uid))}`;
    const content = eventCalendar({
      uid: `${uid}@${new URL(siteUrl).hostname}`,
      sequence,
      method,
      stamp: message.queuedAt,
      startsAt: work ? new Date(work.startsAt) : event.startsAt,
      endsAt: work ? new Date(work.endsAt) : event.endsAt,
      zone: event.zone,
      title: told.title,
      description:
        !work && event.online && method === 'REQUEST'
          ? textFor(locale)('mail:calendar.join', { url: joinAt })
          : url,
      place: told.where ?? told.platform ?? '',
      url,
      organizer: { name: event.contact.name, email: event.contact.email },
      attendee: { name: to.name, email: to.address },
    });
    return {
      filename: 'event.ics',
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      content,
    };
  }
}

/** Where staff find what a mail of the day counts. */
const boardOf = (template: string): string =>
  template === 'preparation-digest' ? paths.staffCoverOverview() : paths.staffAccessBoard();

/** The sessions that a mail names, with their times where they stand. */
function sessionsOf(
  { sessions }: Event,
  { sessions: ids = [], titles }: MessageNeeds,
  locale: LocaleId,
): EmailFacts['sessions'] {
  const standing = sessions
    .filter(({ id }) => ids.includes(id))
    .map(({ startsAt, endsAt, texts }) => ({
      title: chooseWritten(texts, locale).text.title,
      times: { startsAt, endsAt },
    }));
  const gone = titles ? [{ title: chooseWritten(titles, locale).text, times: null }] : [];
  return [...standing, ...gone];
}

const asked = (wanted: { purpose: string } & Record<string, unknown>): LinkRequest => ({
  ...wanted,
  subject: { collection: 'links', id: wanted.purpose },
});

const labelOf: Partial<Record<string, EmailFacts['links'][number]['purpose']>> = {
  manage: 'manage',
  member: 'manage',
  invitation: 'invitation',
  draft: 'finishLater',
  work: 'work',
};
