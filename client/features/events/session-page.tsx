import { useActionData, useLoaderData } from 'react-router';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { StaleChoice } from '#client/forms/stale-choice.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { chooseWritten } from '#shared/written.ts';
import { nowWords, typedWords } from './form-spec.ts';
import { SeenField } from './seen-field.tsx';
import { sessionFields } from './session-fields.ts';
import { SpecField } from './spec-field.tsx';
import type { loadSession } from './timetable-data.ts';

/** A session, to be added, copied or changed, as one plain form; where somebody else saved it meanwhile, both versions. */
export function Component() {
  const { event, session, isNew } = useLoaderData<typeof loadSession>();
  const refused = useActionData() as RefusedForm | undefined;
  const { locale, text } = useVoice();
  const title = chooseWritten(event.texts, locale.id);
  const backHref = inLocale(locale, paths.staffTimetable(event.id));
  const seen = (session && event.edits?.[`session-${session.id}`]) ?? 0;
  const fields = sessionFields(event, session, locale.id, text);
  const chosen = isNew || !session ? 0 : (event.chosen[session.id] ?? 0);

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
      {...refused}
      title={text(isNew ? 'timetable:add' : 'timetable:change')}
      caption={<span lang={title.lang}>{title.text.title}</span>}
      backHref={backHref}
      send={text('event-editor:save')}
      intro={
        chosen > 0 && <p className="govuk-body">{text('timetable:chosenBy', { count: chosen })}</p>
      }
    >
      {!isNew && <SeenField seen={seen} />}
      {fields.map((spec) => (
        <SpecField key={spec.name} spec={spec} />
      ))}
    </FormPage>
  );
}
