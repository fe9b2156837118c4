import type { Locale } from '#shared/locales.ts';
import type { Activity, Partner } from '#shared/programme.ts';
import type { EventEditor } from '#shared/event-editor.ts';
import type { EventSection } from '#shared/event-section-ids.ts';
import type { Text } from '#shared/text.ts';
import type { StaffVenue } from '#shared/venues.ts';
import { chooseWritten } from '#shared/written.ts';
import type { SpecOption } from './form-spec.ts';
import type { SectionChoices } from './section-fields.ts';

/** The choices of a form in the reader's language. */
export function choicesFrom(
  loaded: {
    partners: readonly Partner[];
    activities: readonly Activity[];
    venues: readonly StaffVenue[];
  },
  event: EventEditor,
  locale: Locale,
  text: Text,
): SectionChoices {
  const own = loaded.venues.filter(({ nation }) => nation === event.nation);
  const others = loaded.venues.filter(({ nation }) => nation !== event.nation);
  return {
    partners: partnerOptions(loaded.partners),
    activities: activityOptions(loaded.activities, locale),
    venues: [
      { value: '', label: text('event-editor:noVenue') },
      ...[...own, ...others].map(({ id, name, town }) => ({
        value: id,
        label: [name, town].join(', '),
      })),
    ],
  };
}

export const partnerOptions = (partners: readonly Partner[]): SpecOption[] =>
  partners.map(({ id, name }) => ({ value: id, label: name }));

/** Activities by their number in the plan and their title. */
export const activityOptions = (activities: readonly Activity[], locale: Locale): SpecOption[] =>
  activities.map(({ id, code, texts }) => {
    const { text, lang } = chooseWritten(texts, locale.id);
    return { value: id, label: `${code} ${text.title}`, lang };
  });

/** The sections that say something before their questions. */
export const hasIntro = (section: EventSection): section is (typeof introduced)[number] =>
  (introduced as readonly EventSection[]).includes(section);

const introduced = ['dates', 'venue', 'online', 'support', 'contact', 'holds'] as const;
