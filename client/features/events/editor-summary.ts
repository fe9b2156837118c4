import type { EventEditor } from '#shared/event-editor.ts';
import { type EventSection, languageOf } from '#shared/event-section-ids.ts';
import type { Text } from '#shared/text.ts';
import { formatMoment, formatSpanInZone } from '#shared/time.ts';

/** What a section holds now, in a line or two; nothing where it is still to be filled in. */
export function sectionSummary(section: EventSection, event: EventEditor, text: Text): string[] {
  const language = languageOf(section);
  if (language !== null) {
    const written = event.texts[language];
    if (!written) return [];
    return [written.title, ...(written.about.length === 0 ? [text('event-editor:titleOnly')] : [])];
  }
  return summaries[section as keyof typeof summaries](event, text);
}

const summaries = {
  basics: ({ kind, nation, mode, legalRegime }: EventEditor, text: Text) => [
    [text(`staff:kind.${kind}`), text(`staff:nation.${nation}`), text(`staff:mode.${mode}`)].join(
      ', ',
    ),
    text(`event-editor:legalRegimes.${legalRegime}`),
  ],
  dates: ({ startsAt, endsAt, zone, opensAt, closesAt }: EventEditor, text: Text) => [
    formatSpanInZone(startsAt, endsAt, zone, text),
    text('event-editor:opensAndCloses', {
      opens: formatMoment(opensAt, zone, text),
      closes: formatMoment(closesAt, zone, text),
    }),
  ],
  venue: ({ venue }: EventEditor) => (venue ? [[venue.name, venue.town].join(', ')] : []),
  online: ({ online }: EventEditor, text: Text) =>
    online?.platform
      ? [
          online.platform,
          text(online.joining ? 'event-editor:joiningThere' : 'event-editor:joiningMissing'),
        ]
      : [],
  support: ({ provided, arrangeable }: EventEditor, text: Text) =>
    provided.length + arrangeable.length === 0
      ? []
      : [
          text('event-editor:providedCount', { count: provided.length }),
          text('event-editor:arrangedCount', { count: arrangeable.length }),
        ],
  contact: ({ contact }: EventEditor) =>
    [contact.name, contact.email, contact.phone].filter((one) => one !== ''),
  holds: ({ holdMinutes, offerHours }: EventEditor, text: Text) => [
    text('event-editor:holdFor', {
      minutes: text('staff:event.minutes', { count: holdMinutes }),
      hours: text('staff:event.hours', { count: offerHours }),
    }),
  ],
};
