import { onlineWorkFields } from './online-work-fields.ts';
import type { EventEditor } from '#shared/event-editor.ts';
import { type EventSection, languageOf } from '#shared/event-section-ids.ts';
import { eventKinds, eventModes } from '#shared/event-kinds.ts';
import { langOf, type WrittenLocaleId, writtenLocaleIds } from '#shared/locales.ts';
import { nations } from '#shared/nation-ids.ts';
import { legalRegimes } from '#shared/nation-ids.ts';
import { asParagraphs } from '#shared/paragraphs.ts';
import type { Text } from '#shared/text.ts';
import { isoDay, zonedParts } from '#shared/time.ts';
import type { FieldSpec, SpecOption } from './form-spec.ts';
import { supportFields } from './support-fields.ts';

/** What the choices of a form come from. */
export interface SectionChoices {
  partners: readonly SpecOption[];
  activities: readonly SpecOption[];
  venues: readonly SpecOption[];
}

/** The questions of a section, each with what stands now. */
export function sectionFields(
  section: EventSection,
  event: EventEditor,
  choices: SectionChoices,
  text: Text,
): FieldSpec[] {
  const language = languageOf(section);
  if (language !== null) return textFields(event, language, text);
  return fieldsOf[section as keyof typeof fieldsOf](event, text, choices);
}

const fieldsOf = {
  basics: (event: EventEditor, text: Text, choices: SectionChoices): FieldSpec[] => [
    select('kind', text('event-editor:fields.kind'), event.kind, kindOptions(text)),
    select('nation', text('event-editor:fields.nation'), event.nation, nationOptions(text)),
    {
      kind: 'radios',
      name: 'legalRegime',
      label: text('event-editor:fields.legalRegime'),
      value: event.legalRegime,
      options: legalRegimes.map((value) => ({
        value,
        label: text(`event-editor:legalRegimes.${value}`),
      })),
    },
    select('activity', text('event-editor:fields.activity'), event.activity, choices.activities),
    select(
      'controllerId',
      text('event-editor:fields.controller'),
      event.controllerId,
      choices.partners,
    ),
    {
      kind: 'radios',
      name: 'mode',
      label: text('event-editor:fields.mode'),
      value: event.mode,
      options: modeOptions(text),
    },
  ],

  dates: (event: EventEditor, text: Text): FieldSpec[] => [
    select('zone', text('event-editor:fields.zone'), event.zone, zoneOptions(event.zone)),
    ...(['starts', 'ends', 'opens', 'closes'] as const).flatMap((name): FieldSpec[] => {
      const at = event[`${name}At`];
      return [
        {
          kind: 'day',
          name: `${name}Day`,
          label: text(`event-editor:fields.${name}Day`),
          value: isoDay(at, event.zone),
        },
        {
          kind: 'text',
          name: `${name}Time`,
          label: text(`event-editor:fields.${name}Time`),
          hint: text('event-editor:fields.timeHint'),
          value: timeIn(event.zone, at),
          width: 5,
        },
      ];
    }),
    ...tellEverybody(event, text),
  ],

  venue: (event: EventEditor, text: Text, choices: SectionChoices): FieldSpec[] => [
    select('venueId', text('event-editor:fields.venue'), event.venueId ?? '', choices.venues),
    ...tellEverybody(event, text),
  ],

  online: ({ online }: EventEditor, text: Text): FieldSpec[] => [
    field('platform', text('event-editor:fields.platform'), online?.platform ?? ''),
    {
      kind: 'yes',
      name: 'phone',
      label: text('event-editor:fields.joinByPhone'),
      value: online?.phone ?? false,
    },
    ...writtenLocaleIds.map((id): FieldSpec => ({
      kind: 'textarea',
      name: `joining.${id}`,
      label: text('event-editor:fields.joining', { language: text(`staff:writtenIn.${id}`) }),
      ...(id === 'en' && { hint: text('event-editor:fields.joiningHint') }),
      value: online?.joining?.[id] ?? '',
      optional: true,
      lang: langOf[id],
    })),
    ...onlineWorkFields(online?.work, text),
  ],

  support: (event: EventEditor, text: Text): FieldSpec[] => supportFields(event, text),

  contact: ({ contact }: EventEditor, text: Text): FieldSpec[] => [
    field('name', text('event-editor:fields.contactName'), contact.name),
    { ...field('email', text('event-editor:fields.contactEmail'), contact.email), type: 'email' },
    { ...field('phone', text('event-editor:fields.contactPhone'), contact.phone), type: 'tel' },
  ],

  holds: ({ holdMinutes, offerHours }: EventEditor, text: Text): FieldSpec[] => [
    number('holdMinutes', text('event-editor:fields.holdMinutes'), holdMinutes),
    number('offerHours', text('event-editor:fields.offerHours'), offerHours),
  ],
};

function textFields(event: EventEditor, language: WrittenLocaleId, text: Text): FieldSpec[] {
  const written = event.texts[language];
  const lang = langOf[language];
  return [
    { ...field('title', text('event-editor:fields.title'), written?.title ?? ''), lang },
    {
      kind: 'textarea',
      name: 'summary',
      label: text('event-editor:fields.summary'),
      hint: text('event-editor:fields.summaryHint'),
      value: written?.summary ?? '',
      rows: 3,
      lang,
    },
    {
      kind: 'textarea',
      name: 'about',
      label: text('event-editor:fields.about'),
      hint: text('event-editor:fields.aboutHint'),
      value: asParagraphs(written?.about),
      rows: 12,
      lang,
    },
  ];
}

/** Only what is published has people to tell. */
const tellEverybody = (event: EventEditor, text: Text): FieldSpec[] =>
  event.may.includes('event.move')
    ? [
        {
          kind: 'yes',
          name: 'tellEverybody',
          label: text('event-editor:fields.tellEverybody', { count: event.registrations }),
          hint: text('event-editor:fields.tellEverybodyHint'),
          value: false,
        },
      ]
    : [];

export const kindOptions = (text: Text): SpecOption[] =>
  eventKinds.map((value) => ({ value, label: text(`staff:kind.${value}`) }));

export const nationOptions = (text: Text): SpecOption[] =>
  nations.map((value) => ({ value, label: text(`staff:nation.${value}`) }));

export const modeOptions = (text: Text): SpecOption[] =>
  eventModes.map((value) => ({ value, label: text(`staff:mode.${value}`) }));

/** Where partners and their guests meet; a zone that stands already stays. */
const zones = ['Europe/London', 'Europe/Dublin', 'Europe/Paris', 'Europe/Brussels', 'UTC'];
const zoneOptions = (own: string): SpecOption[] =>
  [...new Set([own, ...zones])].map((value) => ({ value, label: value.replaceAll('_', ' ') }));

const select = (
  name: string,
  label: string,
  value: string,
  options: readonly SpecOption[],
): FieldSpec => ({ kind: 'select', name, label, value, options });

const field = (name: string, label: string, value: string) =>
  ({ kind: 'text', name, label, value }) as const;

const number = (name: string, label: string, value: number): FieldSpec => ({
  ...field(name, label, String(value)),
  width: 5,
  numeric: true,
});

function timeIn(zone: string, at: Date): string {
  const { hour, minute } = zonedParts(at, zone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
