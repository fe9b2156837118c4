import { langOf } from '#shared/locales.ts';
import type { Nation } from '#shared/nations.ts';
import { asParagraphs } from '#shared/paragraphs.ts';
import type { Text } from '#shared/text.ts';
import {
  askedFeatures,
  featureAnswers,
  type VenueFeature,
  venueFeatures,
} from '#shared/venue-features.ts';
import type { StaffVenue } from '#shared/venues.ts';
import type { FieldSpec } from './form-spec.ts';
import { nationOptions } from './section-fields.ts';

/** The questions about a venue, those that people ask first before the rest. */
export function venueFields(
  venue: StaffVenue | null,
  nations: readonly Nation[],
  text: Text,
): FieldSpec[] {
  const line = (name: LineName, value: string | undefined, hint?: string) =>
    ({
      kind: 'text',
      name,
      label: text(`event-editor:venue.${name}`),
      value: value ?? '',
      ...(hint !== undefined && { hint }),
    }) as const;
  const number = (name: LineName, value: number | undefined, hint?: string) =>
    ({ ...line(name, value?.toString(), hint), width: 5, numeric: true }) as const;
  const rest = venueFeatures.filter((one) => !askedFeatures.some((asked) => asked === one));
  return [
    line('name', venue?.name),
    {
      kind: 'select',
      name: 'nation',
      label: text('event-editor:fields.nation'),
      value: venue?.nation ?? '',
      options: nationOptions(text).filter(
        ({ value }) => value === venue?.nation || nations.some((one) => one === value),
      ),
    },
    {
      kind: 'textarea',
      name: 'address',
      label: text('event-editor:venue.address'),
      hint: text('event-editor:venue.addressHint'),
      value: venue?.address.join('\n') ?? '',
      rows: 3,
    },
    line('town', venue?.town),
    { ...line('postcode', venue?.postcode), width: 10 },
    number('safetyCapacity', venue?.safetyCapacity, text('event-editor:venue.safetyHint')),
    {
      kind: 'day',
      name: 'visitedOn',
      label: text('event-editor:venue.visitedOn'),
      value: venue?.visitedOn ?? '',
    },
    ...[...askedFeatures, ...rest].map((feature): FieldSpec => ({
      kind: 'radios',
      name: `found.${feature}`,
      label: text(`events:venue.features.${feature}`),
      value: answerOf(venue, feature),
      options: featureAnswers.map((value) => ({
        value,
        label: text(`event-editor:venue.answers.${value}`),
      })),
    })),
    {
      ...number('doorMillimetres', venue?.doorMillimetres, text('event-editor:venue.doorHint')),
      optional: true,
    },
    { ...number('parkingBays', venue?.parkingBays), optional: true },
    ...(['en', 'cy', 'en-easy'] as const).flatMap((id) =>
      (['gettingThere', 'access', 'evacuation'] as const).map((part): FieldSpec => ({
        kind: 'textarea',
        name: `texts.${id}.${part}`,
        label: text('event-editor:venue.inLanguage', {
          what: text(`event-editor:venue.${part}`),
          language: text(`staff:writtenIn.${id}`),
        }),
        ...(id === 'en' && { hint: text('event-editor:fields.aboutHint') }),
        value: asParagraphs(venue?.texts[id]?.[part]),
        rows: 6,
        lang: langOf[id],
      })),
    ),
  ];
}

type LineName = 'name' | 'town' | 'postcode' | 'safetyCapacity' | 'doorMillimetres' | 'parkingBays';

function answerOf(venue: StaffVenue | null, feature: VenueFeature) {
  if (venue?.features.includes(feature)) return 'yes';
  return venue?.lacking?.includes(feature) ? 'no' : 'unchecked';
}
