import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { langOf } from '#shared/locales.ts';
import { chooseWritten } from '#shared/written.ts';
import { type FieldSpec, nowWords, typedWords } from './form-spec.ts';
import { newRooms } from './room-names.ts';
import { SeenField } from './seen-field.tsx';
import { SpecField } from './spec-field.tsx';
import type { loadTimetable } from './timetable-data.ts';

/** The rooms or strands of an event, all on one form, with room for more. */
export function Component() {
  const { event } = useLoaderData<typeof loadTimetable>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const backHref = inLocale(locale, paths.staffTimetable(event.id));
  const seen = event.edits?.['strands'] ?? 0;
  const rooms = [
    ...event.strands,
    ...newRooms.map((id) => ({ id, texts: { en: '', cy: undefined } })),
  ];
  const fields = rooms.flatMap(({ id, texts }, at) =>
    (['en', 'cy'] as const).map((language): FieldSpec => ({
      kind: 'text',
      name: `${language}.${id}`,
      label: text('timetable:rooms.name', {
        number: at + 1,
        language: text(`staff:writtenIn.${language}`),
      }),
      value: texts[language] ?? '',
      optional: true,
      lang: langOf[language],
    })),
  );

  if (refused?.problems.some(({ code }) => code === 'event.stale'))
    return (
      <StaleChoice
        backHref={backHref}
        values={{ ...refused.values, seen: [String(seen)] }}
        fields={fields.map((spec) => ({
          label: spec.label,
          typed: typedWords(spec, refused.values, text),
          now: nowWords(spec, text),
        }))}
      />
    );

  return (
    <FormPage
      values={refused?.values}
      // A problem is about the rooms as a whole: the form has a field for each name.
      problems={refused?.problems.map((problem) => ({ ...problem, field: '' }))}
      title={text('timetable:rooms.title')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      send={text('event-editor:save')}
      intro={<p className="govuk-body">{text('timetable:rooms.intro')}</p>}
    >
      <SeenField seen={seen} />
      {fields.map((spec) => (
        <SpecField key={spec.name} spec={spec} />
      ))}
    </FormPage>
  );
}
