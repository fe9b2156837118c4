import type { EventPage } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';
import { choosableSessions } from './choosable-sessions.ts';

export type DraftEvent = ReturnType<typeof draftEvent>;

/** What the form needs of an event, in the reader's language; the rest is not sent with its pages. */
export function draftEvent(event: EventPage, locale: LocaleId) {
  const { slug, zone, mode, contact, controller, pools, places, holdMinutes, provided } = event;
  const { text, lang } = chooseWritten(event.texts, locale);
  return {
    slug,
    zone,
    mode,
    contact,
    controller,
    places,
    holdMinutes,
    provided,
    title: text.title,
    lang,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    arrangeable: event.arrangeable,
    pools: pools
      .filter(({ kind }) => kind !== 'assistant')
      .map(({ id, kind, nation, texts }) => ({
        id,
        kind,
        nation,
        name: texts ? chooseWritten(texts, locale).text : null,
      })),
    sessions: choosableSessions(event.sessions, locale),
  };
}
