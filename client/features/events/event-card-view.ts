import type { EventSummary } from '#shared/events.ts';
import type { LocaleId } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';

type Kept =
  | 'slug'
  | 'kind'
  | 'nation'
  | 'mode'
  | 'zone'
  | 'startsAt'
  | 'endsAt'
  | 'town'
  | 'registration';

/** An event of a list in the reader's language alone. */
export interface EventCardView extends Pick<EventSummary, Kept> {
  title: string;
  summary: string;
  /** Null where it stands in the reader's own language. */
  lang: string | null;
  provided: { bsl: boolean; captions: boolean };
}

/** Makes a card of an event. */
export function eventCardView(event: EventSummary, localeId: LocaleId): EventCardView {
  const { slug, kind, nation, mode, zone, startsAt, endsAt, town, registration } = event;
  const { text, lang, missing } = chooseWritten(event.texts, localeId);
  return {
    slug,
    kind,
    nation,
    mode,
    zone,
    startsAt,
    endsAt,
    town,
    registration,
    title: text.title,
    summary: text.summary,
    lang: missing ? lang : null,
    provided: {
      bsl: event.provided.includes('bsl'),
      captions:
        event.provided.includes('sttr_captions') || event.provided.includes('captions_online'),
    },
  };
}
